import type { QuietHours } from '../../shared/settings';

/**
 * Whether the moment, in epoch milliseconds, lies within the quiet hours by the clock on the wall: `from` belongs to
 * them, `to` no more. Where both are the same there are none.
 */
export function isQuiet(quietHours: QuietHours | null, at: number): boolean {
  if (quietHours === null) return false;
  const { from, to } = quietHours;
  const minute = minuteOfDay(new Date(at));
  return from <= to ? from <= minute && minute < to : from <= minute || minute < to;
}

function minuteOfDay(time: Date): number {
  return time.getHours() * 60 + time.getMinutes();
}
