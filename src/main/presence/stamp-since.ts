import type { Colleague } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';

/**
 * `next`, with since when each colleague has been seen in the present availability. `now` for whom it changed since
 * `previous`; unknown for everybody where something may have been missed in between, for who is new, and where a wall clock
 * that was set back would make it a time to come. `next` carries no stamps, unless it is `previous` itself: the provider
 * answered the same again.
 */
export function stampSince(
  previous: Directory,
  next: Directory,
  { now, continuous }: { readonly now: number; readonly continuous: boolean },
): Directory {
  const isAhead = ({ since }: Colleague): boolean => since !== null && since > now;
  if (next === previous) {
    if (!continuous) return next.map(unseen);
    return next.some(isAhead) ? next.map((each) => (isAhead(each) ? unseen(each) : each)) : next;
  }
  if (!continuous) return next;
  const before = new Map(previous.map((colleague) => [colleague.id, colleague]));
  return next.map((colleague) => {
    const old = before.get(colleague.id);
    if (old === undefined) return colleague;
    if (old.availability !== colleague.availability) return { ...colleague, since: now };
    return isAhead(old) ? colleague : { ...colleague, since: old.since };
  });
}

/** Of whom nothing is known but what was answered. */
export function unseen(colleague: Colleague): Colleague {
  return colleague.since === null ? colleague : { ...colleague, since: null };
}
