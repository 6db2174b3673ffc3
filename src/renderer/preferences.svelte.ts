import type { ReachableApi, WindowState } from '../shared/ipc';
import { messagesFor } from '../shared/messages/messages-for';
import { defaultSettings, type Settings } from '../shared/settings';
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
  readonly #regionNames = $derived(new Intl.DisplayNames(this.language, { type: 'region' }));
  readonly settings: Settings = $derived(this.state?.settings ?? defaultSettings);
  readonly country = $derived(this.state?.country ?? '');

  readonly #api: ReachableApi;

  constructor(api: ReachableApi) {
    this.#api = api;
  }

  /** Listens first, then asks; an answer that a push has overtaken is dropped. `known`: since when there is a state. */
  connect(): { readonly known: Promise<void>; readonly stop: () => void } {
    const stop = this.#api.on('window-state', (state) => {
      this.state = state;
    });
    const known = this.#api.request('get-window-state').then((state) => {
      this.state ??= state;
    });
    return { known, stop };
  }

  /** "Spanish", in the language in force. */
  languageName(code: Language): string {
    return this.#languageNames.of(code) ?? code;
  }

  /** "Spain", in the language in force, of an ISO 3166-1 alpha-2 code. */
  countryName(code: string): string {
    return this.#regionNames.of(code) ?? code;
  }

  async save(change: Partial<Settings>): Promise<void> {
    this.state = await this.#api.request('save-settings', change);
  }
}
