import type { Clock } from '../clock';

/** Whether it may happen once more now; what it answers with yes counts. */
export type RateLimit = () => boolean;

/** At most `times` within any `perMs`. */
export function createRateLimit(
  clock: Pick<Clock, 'monotonic'>,
  { times, perMs }: { readonly times: number; readonly perMs: number },
): RateLimit {
  let taken: readonly number[] = [];
  return () => {
    const now = clock.monotonic();
    taken = taken.filter((at) => now - at < perMs);
    if (taken.length >= times) return false;
    taken = [...taken, now];
    return true;
  };
}
