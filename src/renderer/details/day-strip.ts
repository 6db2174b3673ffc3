import type { Stretch } from '../../shared/stretch';

/** A part of the strip, in shares of its width: 0 is its beginning, 1 its end. */
export interface StripPart {
  readonly from: number;
  readonly width: number;
  readonly availability: Stretch['availability'];
}

export interface DayStrip {
  readonly parts: readonly StripPart[];
  /** Full hours to write below, epoch milliseconds and share. */
  readonly hours: readonly { readonly at: number; readonly share: number }[];
  /** How far the day has come. */
  readonly now: number;
}

/** A working day is always in the picture; it grows with what was seen outside of it. */
const FIRST_HOUR = 8;
const LAST_HOUR = 18;

/** Hours are named two or more apart, so that their names do not touch. */
const MAX_NAMES = 6;

/** The day of `now` in local time, drawn from what was seen of it. Both in epoch milliseconds. */
export function dayStrip(stretches: readonly Stretch[], now: number): DayStrip {
  const firstHour = Math.min(FIRST_HOUR, ...stretches.map(({ from }) => hourOf(from, now)));
  const lastHour = Math.max(LAST_HOUR, hourOf(now, now) + 1);
  const start = hourAt(now, firstHour);
  const lengthMs = hourAt(now, lastHour) - start;
  const shareOf = (at: number): number => Math.min(1, Math.max(0, (at - start) / lengthMs));
  const stepHours = Math.ceil((lastHour - firstHour) / MAX_NAMES);
  const hours: number[] = [];
  for (let hour = firstHour; hour <= lastHour; hour += stepHours) hours.push(hourAt(now, hour));
  return {
    parts: stretches.map(({ from, to, availability }) => ({
      from: shareOf(from),
      width: shareOf(to) - shareOf(from),
      availability,
    })),
    hours: hours.map((at) => ({ at, share: shareOf(at) })),
    now: shareOf(now),
  };
}

/** Hour of the day, 0 for anything before the day of `now`. */
function hourOf(at: number, now: number): number {
  return at < hourAt(now, 0) ? 0 : new Date(at).getHours();
}

/** That hour of the day of `now`, local time; 24 is the next midnight. */
function hourAt(now: number, hour: number): number {
  return new Date(now).setHours(hour, 0, 0, 0);
}
