import type { Clock } from '../clock';
import { staleAfterMs } from './poll-schedule';

/** The wall clock may be set a little; more than this is a sleep. */
const UNSEEN_SLEEP_MS = 20_000;

/** When the last good answer came, and what has happened since that makes it doubtful. */
export class LastGood {
  readonly #clock: Clock;
  #good: { readonly at: number; readonly monotonic: number } | null = null;
  #isBeforeGap = false;
  /** The longest interval that was in force since. */
  #longestMs: number;

  constructor(clock: Clock, intervalMs: number) {
    this.#clock = clock;
    this.#longestMs = intervalMs;
  }

  /** Epoch milliseconds; null before the first. Never later than now, should the wall clock have been set back. */
  get at(): number | null {
    if (this.#good === null) return null;
    const now = this.#clock.now();
    if (this.#good.at > now)
      this.#good = { ...this.#good, at: Math.floor(now - (this.ageMs ?? 0)) };
    return this.#good.at;
  }

  /** By the monotonic clock; null before the first. */
  get ageMs(): number | null {
    return this.#good === null ? null : this.#clock.monotonic() - this.#good.monotonic;
  }

  /** It is from before a sleep, a pause or this run of the app. */
  get isBeforeGap(): boolean {
    this.#noticeSleep();
    return this.#isBeforeGap;
  }

  /** An answer that comes now misses no more than one lost poll. */
  get isContinuous(): boolean {
    const { ageMs } = this;
    return ageMs !== null && ageMs < staleAfterMs(this.#longestMs) && !this.isBeforeGap;
  }

  /** A good answer came now, under that interval. Returns its epoch milliseconds. */
  renew(intervalMs: number): number {
    const at = this.#clock.now();
    this.#good = { at, monotonic: this.#clock.monotonic() };
    this.#isBeforeGap = false;
    this.#longestMs = intervalMs;
    return at;
  }

  /** It came at `at`, in an earlier run of the app. */
  remember(at: number): void {
    const ageMs = Math.max(0, this.#clock.now() - at);
    this.#good = { at, monotonic: this.#clock.monotonic() - ageMs };
    this.#isBeforeGap = true;
  }

  gap(): void {
    this.#isBeforeGap = true;
  }

  intervalChanged(intervalMs: number): void {
    this.#longestMs = Math.max(this.#longestMs, intervalMs);
  }

  forget(): void {
    this.#good = null;
    this.#isBeforeGap = false;
  }

  /** A monotonic clock may stand still in a sleep that nobody tells of; the wall clock does not. */
  #noticeSleep(): void {
    if (this.#good === null) return;
    const wallMs = this.#clock.now() - this.#good.at;
    const monotonicMs = this.#clock.monotonic() - this.#good.monotonic;
    if (wallMs - monotonicMs > UNSEEN_SLEEP_MS) this.#isBeforeGap = true;
  }
}
