import type { Colleague } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';

/**
 * `next`, with since when each colleague has been seen in the present availability. `now` for whom it changed since
 * `previous`; unknown for everybody where something may have been missed in between, and for who is new. `next` carries
 * no stamps, unless it is `previous` itself: the provider answered the same again.
 */
export function stampSince(
  previous: Directory,
  next: Directory,
  { now, continuous }: { readonly now: number; readonly continuous: boolean },
): Directory {
  if (next === previous) return continuous ? next : next.map(unseen);
  if (!continuous) return next;
  const before = new Map(previous.map((colleague) => [colleague.id, colleague]));
  return next.map((colleague) => {
    const old = before.get(colleague.id);
    if (old === undefined) return colleague;
    return {
      ...colleague,
      since: old.availability === colleague.availability ? old.since : now,
    };
  });
}

function unseen(colleague: Colleague): Colleague {
  return colleague.since === null ? colleague : { ...colleague, since: null };
}
