import type { Clock } from './clock';

/** Something that others wait for, and that happens once. */
export interface Gate {
  /** Resolves as soon as it is open. */
  readonly opened: Promise<void>;
  /** Opening it again changes nothing. */
  open(): void;
}

/** After `latestMs` it opens by itself, so that nobody waits for what never comes. */
export function createGate(clock: Pick<Clock, 'after'>, latestMs: number): Gate {
  let pass = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    pass = resolve;
  });
  const cancel = clock.after(latestMs, () => pass());
  return {
    opened,
    open: () => {
      cancel();
      pass();
    },
  };
}
