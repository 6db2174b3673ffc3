import type { Snapshot } from '../../shared/snapshot';
import type { PresenceService } from './presence-service';

const MINUTE_MS = 60_000;

/** Whether nothing differs that is told in words: of times the minute counts, and the plan of the next poll not at all. */
export function isSameToTheMinute(a: Snapshot, b: Snapshot): boolean {
  const [x, y] = [a.freshness, b.freshness];
  return (
    a.session === b.session &&
    a.directory === b.directory &&
    x.state === y.state &&
    x.failure === y.failure &&
    x.polling === y.polling &&
    minuteOf(x.asOf) === minuteOf(y.asOf)
  );
}

function minuteOf(time: number | null): number | null {
  return time === null ? null : Math.floor(time / MINUTE_MS);
}

/** Calls `listener` after each change of what is told in words; with a window in sight every other poll brings none. */
export function followToTheMinute(
  presence: Pick<PresenceService, 'snapshot' | 'onSnapshot'>,
  listener: () => void,
): void {
  let before = presence.snapshot;
  presence.onSnapshot((snapshot) => {
    const isSame = isSameToTheMinute(before, snapshot);
    before = snapshot;
    if (!isSame) listener();
  });
}
