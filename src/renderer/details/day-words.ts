import type { Availability } from '../../shared/colleague';
import type { DetailsMessages } from '../../shared/messages/details/details-messages';
import { timeOfDay } from '../../shared/time-of-day';
import type { Day } from './last-days';

const MINUTE_MS = 60_000;
const AVAILABILITIES: readonly Availability[] = ['available', 'unavailable', 'unknown'];

/** Tells what the strip of a day shows, in the locale (BCP 47) of the messages. */
export function createDayWords(locale: string, messages: DetailsMessages): (day: Day) => string {
  const date = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const time = new Intl.DateTimeFormat(locale, timeOfDay(locale));
  const duration = createDurationText(locale);
  return (day) => {
    const name = date.format(day.start);
    const [first] = day.stretches;
    const last = day.stretches.at(-1);
    if (first === undefined || last === undefined) return messages.dayNotObserved(name);
    const parts = AVAILABILITIES.map((one) => [one, lengthOf(day, one)] as const)
      .filter(([, lengthMs]) => lengthMs > 0)
      .map(([one, lengthMs]) => messages.lasted[one](duration(lengthMs)))
      .join(', ');
    // Midnight as an end would read as the beginning.
    const end = time.format(Math.min(last.to, day.end - MINUTE_MS));
    const text = messages.dayObserved(name, parts, time.format(first.from), end);
    const missedMs = last.to - first.from - lengthOf(day);
    return missedMs < MINUTE_MS ? text : `${text}; ${messages.notObservedFor(duration(missedMs))}`;
  };
}

/** "3 hours 20 minutes", of milliseconds; at least a minute. */
function createDurationText(locale: string): (lengthMs: number) => string {
  const unit = (name: 'hour' | 'minute'): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' });
  const inHours = unit('hour');
  const inMinutes = unit('minute');
  return (lengthMs) => {
    const whole = Math.max(1, Math.round(lengthMs / MINUTE_MS));
    const hours = Math.floor(whole / 60);
    const minutes = whole % 60;
    return [
      ...(hours > 0 ? [inHours.format(hours)] : []),
      ...(minutes > 0 ? [inMinutes.format(minutes)] : []),
    ].join(' ');
  };
}

/** Of the stretches with that availability, or of all. */
function lengthOf({ stretches }: Day, availability?: Availability): number {
  return stretches
    .filter((stretch) => availability === undefined || stretch.availability === availability)
    .reduce((lengthMs, { from, to }) => lengthMs + to - from, 0);
}
