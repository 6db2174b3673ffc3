import type { Clock } from '../clock';

/**
 * Puts off changes of the menu while somebody is in it, so that no row changes place under the hand. The latest change
 * replaces the ones before it.
 */
export interface MenuHold {
  /** Runs `change` now, or once the menu is closed. */
  run(change: () => void): void;
  /** A menu or submenu opens. */
  opened(): void;
  /** The menu closes, by itself or with a choice. */
  closed(): void;
  /** Drops what waits. */
  cancel(): void;
}

/**
 * `limitMs` ends a hold whose close is never told; null where it always is. What waited runs in a later turn, because a
 * menu closes just before or after the choice in it is carried out, and must exist until then.
 */
export function createMenuHold(clock: Clock, limitMs: number | null): MenuHold {
  let held = false;
  let waiting: (() => void) | undefined;
  let cancelEnd = noTimer;

  const end = (): void => {
    held = false;
    const change = waiting;
    waiting = undefined;
    change?.();
  };
  const endAfter = (delayMs: number): void => {
    cancelEnd();
    cancelEnd = clock.after(delayMs, end);
  };
  return {
    run(change) {
      if (held) waiting = change;
      else change();
    },
    opened() {
      held = true;
      cancelEnd();
      if (limitMs !== null) endAfter(limitMs);
    },
    closed() {
      if (held) endAfter(0);
    },
    cancel() {
      cancelEnd();
      held = false;
      waiting = undefined;
    },
  };
}

const noTimer = (): void => undefined;
