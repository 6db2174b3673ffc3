import type { Clock } from '../clock';

/** How long the monotonic clock stood still in a sleep that was announced, as it does on Linux. The wall clock goes on. */
export class Standstill {
  readonly #clock: Clock;
  #ahead: number | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  begin(): void {
    this.#ahead = this.#wallAhead();
  }

  /** Milliseconds since the beginning; none where there was no beginning, or the wall clock was set back. */
  end(): number {
    const stoodMs = this.#ahead === null ? 0 : this.#wallAhead() - this.#ahead;
    this.#ahead = null;
    return Math.max(0, stoodMs);
  }

  #wallAhead(): number {
    return this.#clock.now() - this.#clock.monotonic();
  }
}
