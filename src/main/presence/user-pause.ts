import type { Clock } from '../clock';

/** How long the user wants quiet: half an hour, or until six o'clock in the morning. */
export type PauseLength = '30-minutes' | 'until-tomorrow';

const HALF_AN_HOUR_MS = 1_800_000;
const MORNING_HOUR = 6;

interface Options {
  readonly clock: Clock;
  readonly onPause: () => void;
  readonly onResume: () => void;
}

/** The pause that the user asks for in the tray. It ends by itself, or with the app. */
export class UserPause {
  readonly #options: Options;
  #endsAt: number | null = null;
  /** Monotonic time of the end, as far as the clock has not stood still since. */
  #dueAt = 0;
  #cancelEnd: () => void = () => undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Epoch milliseconds; null: not paused. */
  get endsAt(): number | null {
    return this.#endsAt;
  }

  start(length: PauseLength): void {
    const { clock, onPause } = this.#options;
    const now = clock.now();
    this.#endsAt = length === '30-minutes' ? now + HALF_AN_HOUR_MS : nextMorning(now);
    this.#endAfter(this.#endsAt - now);
    onPause();
  }

  /** A timer stands still while the machine sleeps, the time that the user was told does not. */
  lookAtClock(): void {
    if (this.#endsAt === null) return;
    const { clock } = this.#options;
    const leftMs = this.#endsAt - clock.now();
    if (leftMs <= 0) this.end();
    else if (leftMs < this.#dueAt - clock.monotonic()) this.#endAfter(leftMs);
  }

  end(): void {
    if (this.#endsAt === null) return;
    this.#cancelEnd();
    this.#endsAt = null;
    this.#options.onResume();
  }

  #endAfter(delayMs: number): void {
    const { clock } = this.#options;
    this.#cancelEnd();
    this.#dueAt = clock.monotonic() + delayMs;
    this.#cancelEnd = clock.after(delayMs, () => this.end());
  }
}

/** Local time, of the next calendar day. */
function nextMorning(now: number): number {
  const morning = new Date(now);
  morning.setDate(morning.getDate() + 1);
  morning.setHours(MORNING_HOUR, 0, 0, 0);
  return morning.getTime();
}
