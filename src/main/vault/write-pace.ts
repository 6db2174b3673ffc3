import type { Clock } from '../clock';

/** Runs something when asked: at once, but not sooner than `everyMs` after the last time; then once for all that asked meanwhile. */
export class WritePace {
  readonly #clock: Clock;
  readonly #everyMs: number;
  readonly #run: () => void;
  #notBefore = -Infinity;
  #cancelTimer: (() => void) | null = null;

  constructor(clock: Clock, everyMs: number, run: () => void) {
    this.#clock = clock;
    this.#everyMs = everyMs;
    this.#run = run;
  }

  ask(): void {
    if (this.#cancelTimer !== null) return;
    const delayMs = this.#notBefore - this.#clock.monotonic();
    if (delayMs <= 0) this.#go();
    else this.#cancelTimer = this.#clock.after(delayMs, () => this.#go());
  }

  /** Whatever was asked for does not happen. */
  cancel(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #go(): void {
    this.#cancelTimer = null;
    this.#notBefore = this.#clock.monotonic() + this.#everyMs;
    this.#run();
  }
}
