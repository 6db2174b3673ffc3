import type { Clock } from '../../src/main/clock';

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
  #time = 0;
  #timers: { readonly at: number; readonly run: () => void }[] = [];
  #epoch: number;

  constructor(epoch = Date.UTC(2026, 0, 5, 14, 2)) {
    this.#epoch = epoch;
  }

  now = (): number => this.#epoch + this.#time;

  monotonic = (): number => this.#time;

  after = (delayMs: number, run: () => void): (() => void) => {
    const timer = { at: this.#time + delayMs, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  /** Delays of the timers that are set, in order. */
  get pending(): number[] {
    return this.#timers.map(({ at }) => at - this.#time).sort((a, b) => a - b);
  }

  /** The machine sleeps: only the wall clock goes on. */
  sleep(forMs: number): void {
    this.#epoch += forMs;
  }

  /** Somebody sets the wall clock. */
  setWall(byMs: number): void {
    this.#epoch += byMs;
  }

  /** Lets the time pass, running what falls due in its order, and what that promises. */
  async advance(byMs: number): Promise<void> {
    const end = this.#time + byMs;
    for (;;) {
      const due = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== due);
      this.#time = due.at;
      due.run();
      await settled();
    }
    this.#time = end;
    await settled();
  }
}

/** Lets promises that are ready run. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
