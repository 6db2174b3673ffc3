const MINUTE_MS = 60_000;
const HALF_HOUR = 30;
const DAY = 24 * 60;

/** Every half hour of a day and `current`, without `other`: a range that ends where it starts says nothing. Minutes after midnight. */
export function offeredMinutes(current: number, other: number): readonly number[] {
  const halfHours = Array.from({ length: DAY / HALF_HOUR }, (_, index) => index * HALF_HOUR);
  return [...new Set([...halfHours, current])]
    .filter((minute) => minute === current || minute !== other)
    .sort((a, b) => a - b);
}

/** Writes minutes after midnight as the locale (BCP 47) writes a time: "18:30", "6:30 PM". */
export function createMinuteText(locale: string): (minute: number) => string {
  const format = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  return (minute) => format.format(minute * MINUTE_MS);
}
