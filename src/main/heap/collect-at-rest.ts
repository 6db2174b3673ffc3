import type { Clock } from '../clock';
import type { GoodPoll } from '../presence/good-poll';
import { createSettle } from '../settle';

/** Colleagues. A change of a shorter list leaves too little behind. */
const LONG_LIST = 1_000;
/** V8 makes the heap for new objects small again only where little was allocated in the last five seconds. */
const REST_MS = 6_000;

export interface CollectAtRestOptions {
  readonly clock: Clock;
  readonly presence: {
    onGoodPoll(listener: (poll: Pick<GoodPoll, 'read'>) => void): unknown;
  };
  readonly collect: () => void;
}

/**
 * Has the garbage collected a while after what leaves much of it: the start, the first list, another long list, and
 * whatever else calls the function that is returned.
 */
export function collectAtRest({ clock, presence, collect }: CollectAtRestOptions): () => void {
  const rest = createSettle(clock, REST_MS, collect);
  let last: WeakRef<GoodPoll['read']['directory']> | null = null; // it may be forgotten by all others
  presence.onGoodPoll(({ read: { directory } }) => {
    const isFirst = last === null;
    if (directory === last?.deref()) return;
    last = new WeakRef(directory);
    if (isFirst || directory.length >= LONG_LIST) rest.stir();
  });
  rest.stir();
  return () => rest.stir();
}
