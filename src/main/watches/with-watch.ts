import type { ColleagueId } from '../../shared/colleague';
import type { Watch } from '../../shared/settings';

/** The watches with that colleague watched so; `off` takes the bell away. */
export function withWatch(
  watches: readonly Watch[],
  id: ColleagueId,
  times: Watch['times'] | 'off',
): readonly Watch[] {
  const others = watches.filter((watch) => watch.id !== id);
  return times === 'off' ? others : [...others, { id, times }];
}
