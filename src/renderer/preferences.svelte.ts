import type { ColleagueId } from '../shared/colleague';
import type { ReachableApi, WindowState } from '../shared/ipc';
import { messagesFor } from '../shared/messages/messages-for';
import type { Settings } from '../shared/settings';
import type { Language } from '../shared/language';
import { createClockTime } from './clock-time';

/** How this reader wants the window: settings, language and what follows from them. */
export class Preferences {
  /** undefined until main has answered. */
  state = $state.raw<WindowState | undefined>(undefined);

  readonly language = $derived(this.state?.language ?? 'en');
  readonly locale = $derived(this.state?.locale ?? 'en');
  readonly platform = $derived(this.state?.platform ?? 'linux');
  readonly messages = $derived(messagesFor(this.language));
  readonly clockTime = $derived(createClockTime(this.locale));
  readonly #languageNames = $derived(new Intl.DisplayNames(this.language, { type: 'language' }));
  readonly favourites: readonly ColleagueId[] = $derived(this.state?.settings.favourites ?? []);
  readonly watches: readonly ColleagueId[] = $derived(this.state?.settings.watches ?? []);

  readonly #api: ReachableApi;

  constructor(api: ReachableApi) {
    this.#api = api;
  }

  /** Listens first, then asks; an answer that a push has overtaken is dropped. */
  connect(): () => void {
    const stop = this.#api.on('window-state', (state) => {
      this.state = state;
    });
    void this.#api.request('get-window-state').then((state) => {
      this.state ??= state;
    });
    return stop;
  }

  /** "Spanish", in the language in force. */
  languageName(code: Language): string {
    return this.#languageNames.of(code) ?? code;
  }

  async save(change: Partial<Settings>): Promise<void> {
    this.state = await this.#api.request('save-settings', change);
  }
}
