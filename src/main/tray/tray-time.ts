import { timeOfDay, timeOfToday } from '../../shared/time-of-day';

/** Writes a moment, in epoch milliseconds, as the locale (BCP 47) does: the time, and the day where it is not today's. */
export function createTrayTime(locale: string, now: number): (at: number) => string {
  const day = { day: 'numeric', month: 'short' } as const;
  const today = new Date(now).toDateString();
  return (at) => {
    if (new Date(at).toDateString() === today) return timeOfToday(locale)(at);
    return new Intl.DateTimeFormat(locale, { ...day, ...timeOfDay(locale) }).format(at);
  };
}
