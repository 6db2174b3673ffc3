import { timeOfDay, timeOfToday } from '../shared/time-of-day';

/** Writes a moment (epoch milliseconds) for a reader whose time it is now: "14:02", or "Mon 14:02" once it is another day. */
export type ClockTime = (at: number, now: number) => string;

/** Formats for a BCP 47 tag; an unknown tag reads as the system's own. */
export function createClockTime(locale: string): ClockTime {
  const tag = known(locale);
  const today = timeOfToday(tag);
  // Making one takes milliseconds, and a list that has just been read is of today.
  const format = (day: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
    once(() => new Intl.DateTimeFormat(tag, { ...timeOfDay(tag), ...day }));
  const otherDay = format({ weekday: 'short' });
  const longAgo = format({ day: 'numeric', month: 'short' });
  return (at, now) => {
    if (sameDay(at, now)) return today(at);
    return (now - at < SIX_DAYS_MS ? otherDay() : longAgo()).format(at);
  };
}

function once(make: () => Intl.DateTimeFormat): () => Intl.DateTimeFormat {
  let made: Intl.DateTimeFormat | undefined;
  return () => (made ??= make());
}

/** Beyond this the name of the day is no longer clear. */
const SIX_DAYS_MS = 6 * 24 * 60 * 60_000;

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

function known(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined; // not a tag at all
  }
}
