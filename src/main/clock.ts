/** Time as a parameter, so that polling, backoff and sleep are tested with a fake one. */
export interface Clock {
  /** Epoch milliseconds of the wall clock: for showing, never for measuring. */
  now(): number;
  /** Milliseconds that only grow, from an arbitrary start: for measuring. */
  monotonic(): number;
  /** Returns the cancellation. */
  after(delayMs: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
