/**
 * Hours and minutes as the locale (BCP 47; undefined: the system's) writes them: "08:00" in Dutch, "8:00" in Spanish,
 * "8:00 AM" in the United States. `timeStyle` is by the convention of the CLDR but goes with neither weekday nor date;
 * these options do.
 */
export function timeOfDay(locale: string | undefined): {
  readonly hour: 'numeric' | '2-digit';
  readonly minute: '2-digit';
} {
  const short = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  const hour = short.formatToParts(EIGHT_MS).find(({ type }) => type === 'hour')?.value ?? '';
  return { hour: hour.length > 1 ? '2-digit' : 'numeric', minute: '2-digit' };
}

const EIGHT_MS = 8 * 60 * 60_000;
