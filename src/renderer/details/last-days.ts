import type { Stretch } from '../../shared/stretch';

/** A day of the reader's time zone and what was seen of it, oldest first. Epoch milliseconds; `end` is the midnight after, 23 to 25 hours later. */
export interface Day {
  readonly start: number;
  readonly end: number;
  readonly stretches: readonly Stretch[];
}

export interface LastDays {
  readonly today: Day;
  /** The latest first, as far back as anything was seen: what lies before is not a gap but not there yet. */
  readonly earlier: readonly Day[];
}

/** Today and six more. */
const EARLIER = 6;

/** The seven local days up to `now`, each with its part of the stretches. What lies outside of them is left out. */
export function lastDays(stretches: readonly Stretch[], now: number): LastDays {
  const day = (ago: number): Day => {
    const start = midnight(now, ago);
    const end = midnight(now, ago - 1);
    return { start, end, stretches: within(stretches, start, end) };
  };
  const earlier = Array.from({ length: EARLIER }, (_, index) => day(index + 1));
  const oldest = earlier.findLastIndex((one) => one.stretches.length > 0);
  return { today: day(0), earlier: earlier.slice(0, oldest + 1) };
}

/**
 * The hour that the clock shows on the day, with its fraction: 9.5 at half past nine. Where the clock is put back, both
 * passes of an hour share the room of one, so that time never runs backwards and nine o'clock has the same place every day.
 */
export function clockHour(at: number, { start, end }: Day): number {
  if (at >= end) return 24;
  const hour = new Date(at).getHours();
  const from = hourAt(start, hour);
  return hour + (at - from) / (hourAt(start, hour + 1) - from);
}

function within(stretches: readonly Stretch[], start: number, end: number): readonly Stretch[] {
  return stretches
    .map((stretch) => ({
      ...stretch,
      from: Math.max(start, stretch.from),
      to: Math.min(end, stretch.to),
    }))
    .filter(({ from, to }) => from < to);
}

/** The local midnight that began the day so many days before that of `now`; where the clock skips it, the moment after. */
function midnight(now: number, ago: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - ago).getTime();
}

/** That hour of the local day that began at `start`; 24 is the next midnight. */
function hourAt(start: number, hour: number): number {
  return new Date(start).setHours(hour, 0, 0, 0);
}
