import type { Clock } from './clock';

/** Waits for something that comes in bursts to come to rest. */
export interface Settle {
  /** It moves still. */
  stir(): void;
  /** Does not wait any longer, if there is anything to wait for. */
  flush(): void;
}

/** Calls `run` once nothing has stirred for `quietMs`. */
export function createSettle(clock: Clock, quietMs: number, run: () => void): Settle {
  let cancel: (() => void) | undefined;
  const settled = (): void => {
    cancel = undefined;
    run();
  };
  return {
    stir() {
      cancel?.();
      cancel = clock.after(quietMs, settled);
    },
    flush() {
      if (cancel === undefined) return;
      cancel();
      settled();
    },
  };
}
