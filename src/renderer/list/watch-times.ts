import type { ColleagueId } from '../../shared/colleague';
import type { Watch } from '../../shared/settings';

export type WatchTimes = Watch['times'] | 'off';

const NEXT: Readonly<Record<WatchTimes, WatchTimes>> = {
  off: 'once',
  once: 'always',
  always: 'off',
};

/** What the bell of a colleague is set to. */
export function watchTimes(watches: readonly Watch[], id: ColleagueId): WatchTimes {
  return watches.find((watch) => watch.id === id)?.times ?? 'off';
}

/** What pressing the bell sets it to: the next time, each time, off again. */
export function nextWatchTimes(times: WatchTimes): WatchTimes {
  return NEXT[times];
}
