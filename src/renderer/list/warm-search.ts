import type { Colleague } from '../../shared/colleague';
import { searchKeyOf } from '../../shared/search-key';

/** Makes the search keys while nothing else is to do, so that the first key stroke finds them. Returns the end of it. */
export function warmSearch(colleagues: readonly Colleague[]): () => void {
  let next = 0;
  const work = (deadline: IdleDeadline): void => {
    for (; deadline.timeRemaining() > 1; next += 1) {
      const colleague = colleagues[next];
      if (colleague === undefined) return;
      searchKeyOf(colleague);
    }
    handle = requestIdleCallback(work);
  };
  let handle = requestIdleCallback(work);
  return () => cancelIdleCallback(handle);
}
