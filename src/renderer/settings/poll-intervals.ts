import type { SettingsMessages } from '../../shared/messages/settings/settings-messages';
import { POLL_INTERVAL_MS } from '../../shared/settings';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** What is offered, and the value in use if it is another one, in ascending order; milliseconds. */
export function pollIntervals(currentMs: number): readonly number[] {
  const offered = [
    POLL_INTERVAL_MS.min,
    POLL_INTERVAL_MS.default,
    MINUTE_MS,
    2 * MINUTE_MS,
    5 * MINUTE_MS,
    POLL_INTERVAL_MS.max,
  ];
  return [...new Set([...offered, currentMs])].sort((a, b) => a - b);
}

/** "30 seconds", "2 minutes". */
export function intervalText(
  intervalMs: number,
  words: Pick<SettingsMessages, 'seconds' | 'minutes'>,
): string {
  return intervalMs % MINUTE_MS === 0
    ? words.minutes(intervalMs / MINUTE_MS)
    : words.seconds(Math.round(intervalMs / SECOND_MS));
}
