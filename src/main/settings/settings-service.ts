import type { Notice } from '../../shared/ipc';
import { parseSettings, type Settings } from '../../shared/settings';
import type { JsonFile } from './json-file';

/** The settings in force. A change takes effect at once; if the disk does not take it, it holds until the app ends and that is said. */
export class SettingsService {
  readonly #file: JsonFile;
  readonly #onNotice: (notice: Notice) => void;
  readonly #listeners = new Set<(settings: Settings) => void>();
  #settings: Settings;

  constructor(file: JsonFile, onNotice: (notice: Notice) => void) {
    this.#file = file;
    this.#onNotice = onNotice;
    this.#settings = parseSettings(file.read());
  }

  get settings(): Settings {
    return this.#settings;
  }

  onChange(listener: (settings: Settings) => void): void {
    this.#listeners.add(listener);
  }

  change(change: Partial<Settings>): void {
    const keys = Object.keys(change) as (keyof Settings)[];
    if (keys.every((key) => change[key] === this.#settings[key])) return;
    this.#settings = { ...this.#settings, ...change };
    for (const listener of this.#listeners) listener(this.#settings);
    // Only these keys: a value that a newer version put into another one stays in the file until the user changes it.
    if (!this.#file.change(change).ok) this.#onNotice('settings-not-saved');
  }
}
