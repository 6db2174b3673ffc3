import type { FreshnessState } from '../../shared/snapshot';
import type { Clock } from '../clock';

/** A sleep that nobody tells of shows by the clocks alone, and a timer knows nothing of it. */
const SEEN_LOOK_MS = 15_000;

/** Has what is live looked at when it will have grown old, should no poll come in between; earlier while it is seen. */
export class AgeWatch {
  readonly #clock: Clock;
  readonly #look: () => void;
  /** Whether somebody sees the window. */
  isSeen = false;
  #cancel: () => void = () => undefined;

  constructor(clock: Clock, look: () => void) {
    this.#clock = clock;
    this.#look = look;
  }

  /** What is not live has no age to wait for. */
  follow(state: FreshnessState, leftMs: number): void {
    this.#cancel();
    if (state !== 'live') return;
    const delayMs = this.isSeen ? Math.min(leftMs, SEEN_LOOK_MS) : leftMs;
    this.#cancel = this.#clock.after(delayMs, this.#look);
  }
}
