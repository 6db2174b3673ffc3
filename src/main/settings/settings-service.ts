import type { Notice } from '../../shared/ipc';
import { defaultSettings, parseSettingsChange, type Settings } from '../../shared/settings';
import type { SettingsRules } from '../policy/policy';
import { Listeners } from '../presence/listeners';
import type { JsonFile } from './json-file';

const NO_RULES: SettingsRules = { fixed: {}, defaults: {} };

/**
 * The settings in force: what the policy fixes, else what the user chose, else the policy's default, else the app's. A
 * change takes effect at once; if the disk does not take it, it holds until the app ends and that is said.
 */
export class SettingsService {
  readonly #file: JsonFile;
  readonly #onNotice: (notice: Notice) => void;
  readonly #rules: SettingsRules;
  readonly #listeners = new Listeners<Settings>();
  #chosen: Partial<Settings>;
  #settings: Settings;

  constructor(file: JsonFile, onNotice: (notice: Notice) => void, rules = NO_RULES) {
    this.#file = file;
    this.#onNotice = onNotice;
    this.#rules = rules;
    this.#chosen = parseSettingsChange(file.read());
    this.#settings = this.#inForce();
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** What the user can't change. */
  get fixed(): readonly (keyof Settings)[] {
    return Object.keys(this.#rules.fixed) as (keyof Settings)[];
  }

  isFixed(key: keyof Settings): boolean {
    return Object.hasOwn(this.#rules.fixed, key);
  }

  /** The policy decides it: it is fixed, or has a default and the user never chose. */
  isByPolicy(key: keyof Settings): boolean {
    return this.isFixed(key) || this.#isOpen(key);
  }

  onChange(listener: (settings: Settings) => void): void {
    this.#listeners.add(() => listener(this.#settings)); // an earlier one may have changed them again
  }

  /** What is fixed is left out. */
  change(change: Partial<Settings>): void {
    const keys = (Object.keys(change) as (keyof Settings)[]).filter((key) => !this.isFixed(key));
    // To choose what is the policy's default is a choice too: it outlives another policy.
    const changed = keys.filter((key) => change[key] !== this.#settings[key] || this.#isOpen(key));
    if (changed.length === 0) return;
    const free = Object.fromEntries(keys.map((key) => [key, change[key]]));
    this.#chosen = { ...this.#chosen, ...free };
    this.#settings = this.#inForce();
    // Only these keys: a value that a newer version put into another one stays in the file until the user changes it.
    if (!this.#file.change(free).ok) this.#onNotice('settings-not-saved');
    this.#listeners.tell(this.#settings);
  }

  #isOpen(key: keyof Settings): boolean {
    return Object.hasOwn(this.#rules.defaults, key) && !Object.hasOwn(this.#chosen, key);
  }

  #inForce(): Settings {
    const { fixed, defaults } = this.#rules;
    return { ...defaultSettings, ...defaults, ...this.#chosen, ...fixed };
  }
}
