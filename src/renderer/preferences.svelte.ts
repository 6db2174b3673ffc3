import type { ReachableApi, WindowState } from '../shared/ipc';
import { defaultSettings, type Settings } from '../shared/settings';
import { createClockTime } from './clock-time';
import { firstMessages, loadMessages } from './load-messages';

/** How this reader wants the window: settings, language and what follows from them. */
export class Preferences {
  /** undefined until main has answered. */
  state = $state.raw<WindowState | undefined>(undefined);
  /** Those of the language in force. */
  messages = $state.raw(firstMessages);

  readonly language = $derived(this.state?.language ?? 'en');
  readonly locale = $derived(this.state?.locale ?? 'en');
  readonly platform = $derived(this.state?.platform ?? 'linux');
  readonly clockTime = $derived(createClockTime(this.locale));
  readonly #regionNames = $derived(new Intl.DisplayNames(this.language, { type: 'region' }));
  readonly settings: Settings = $derived(this.state?.settings ?? defaultSettings);
  readonly country = $derived(this.state?.country ?? '');

  readonly #api: ReachableApi;
  /** Of the last state that came, drawn or not yet. */
  #serial = 0;
  #taking = Promise.resolve();

  constructor(api: ReachableApi) {
    this.#api = api;
  }

  /** Listens first, then asks; an answer that a push has overtaken is dropped. `known`: since when there is a state. */
  connect(): { readonly known: Promise<void>; readonly stop: () => void } {
    const stop = this.#api.on('window-state', (state) => void this.#take(state));
    const known = this.#api
      .request('get-window-state')
      .then((state) => (this.#serial === 0 ? this.#take(state) : this.#taking));
    return { known, stop };
  }

  /** The organisation decides it, and the user can't. */
  manages(setting: keyof Settings): boolean {
    return this.state?.managed.includes(setting) ?? false;
  }

  /** "Spain", in the language in force, of an ISO 3166-1 alpha-2 code. */
  countryName(code: string): string {
    return this.#regionNames.of(code) ?? code;
  }

  async save(change: Partial<Settings>): Promise<void> {
    await this.#take(await this.#api.request('save-settings', change));
  }

  #take(state: WindowState): Promise<void> {
    this.#serial += 1;
    return (this.#taking = this.#become(state, this.#serial));
  }

  /** At once; in another language with the words of it, unless a newer state has come in the meantime. */
  async #become(state: WindowState, serial: number): Promise<void> {
    if (state.language !== this.language) {
      const messages = await loadMessages(state.language);
      if (serial !== this.#serial) return;
      this.messages = messages;
    }
    this.state = state;
  }
}
