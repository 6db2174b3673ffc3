import type { ObservedPoll } from '../directory/observe-source';
import type { ObservedCall } from '../keychain/observe-keychain';

/** A poll as it went, with when it ended. */
export interface PastPoll extends Omit<ObservedPoll, 'unknownAvailabilities'> {
  /** On the monotonic clock. */
  readonly endedAt: number;
}

const MAX_POLLS = 20;

/** What this run has met, for the diagnostics: kinds, times and sizes, nothing of what was in it. */
export class RunRecord {
  readonly #monotonic: () => number;
  #polls: readonly PastPoll[] = [];
  #skewMs: number | null = null;
  readonly #calls = new Map<string, string>();
  #trayPresent: boolean | null = null;

  constructor(monotonic: () => number) {
    this.#monotonic = monotonic;
  }

  /** Oldest first. */
  get polls(): readonly PastPoll[] {
    return this.#polls;
  }

  /** By how much the provider's clock was ahead, at its last answer that told; null: none did. */
  get skewMs(): number | null {
    return this.#skewMs;
  }

  /** The last outcome of each kind of call, as `read key` and `ok`. */
  get keychainCalls(): ReadonlyMap<string, string> {
    return this.#calls;
  }

  /** null: not known yet. */
  get trayPresent(): boolean | null {
    return this.#trayPresent;
  }

  addPoll({ kind, status, durationMs, bytes, skewMs, colleagues, dropped }: ObservedPoll): void {
    const endedAt = this.#monotonic();
    const poll = { kind, status, durationMs, bytes, skewMs, colleagues, dropped, endedAt };
    this.#polls = [...this.#polls, poll].slice(-MAX_POLLS);
    this.#skewMs = skewMs ?? this.#skewMs;
  }

  addKeychainCall({ call, secret, outcome }: ObservedCall): void {
    this.#calls.set(`${call} ${secret}`, outcome);
  }

  setTray(present: boolean): void {
    this.#trayPresent = present;
  }
}
