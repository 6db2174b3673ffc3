import type { Stretch } from '../../shared/stretch';
import { clockHour, type Day, type LastDays } from './last-days';

/** Full hours of a day between which it is drawn: 0 to 24. */
export interface HourSpan {
  readonly first: number;
  readonly last: number;
}

/** A part of the strip, in shares of its width: 0 is its beginning, 1 its end. */
export interface StripPart {
  readonly from: number;
  readonly width: number;
  readonly availability: Stretch['availability'];
}

/** A working day is always in the picture; it grows with what was seen outside of it. */
const FIRST_HOUR = 8;
const LAST_HOUR = 18;

/** Hours are named two or more apart, so that their names do not touch. */
const MAX_STEPS = 6;

/** One span for all days, so that they compare: it holds everything that was seen, and `now`. */
export function hourSpan({ today, earlier }: LastDays, now: number): HourSpan {
  const hours = [today, ...earlier].flatMap((day) =>
    day.stretches.flatMap(({ from, to }) => [clockHour(from, day), clockHour(to, day)]),
  );
  return {
    first: Math.floor(Math.min(FIRST_HOUR, ...hours)),
    last: Math.ceil(Math.max(LAST_HOUR, clockHour(now, today), ...hours)),
  };
}

/** Full hours to write below, and where. */
export function namedHours({ first, last }: HourSpan): readonly {
  readonly hour: number;
  readonly share: number;
}[] {
  const step = Math.ceil((last - first) / MAX_STEPS);
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => ({
    hour: first + index * step,
    share: (index * step) / (last - first),
  }));
}

export function dayParts(day: Day, span: HourSpan): readonly StripPart[] {
  return day.stretches.map(({ from, to, availability }) => ({
    from: shareOf(from, day, span),
    width: shareOf(to, day, span) - shareOf(from, day, span),
    availability,
  }));
}

/** Where a moment of the day lies in its strip. */
export function shareOf(at: number, day: Day, { first, last }: HourSpan): number {
  return (clockHour(at, day) - first) / (last - first);
}
