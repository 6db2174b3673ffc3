/**
 * Hours and minutes as the locale (BCP 47; undefined: the system's) writes them: "08:00" in Dutch, "8:00" in Spanish,
 * "8:00 AM" in the United States. `timeStyle` is by the convention of the CLDR but goes with neither weekday nor date;
 * these options do.
 */
export function timeOfDay(locale: string | undefined): TimeOfDay {
  const known = remembered.get(locale);
  if (known !== undefined) return known;
  const time = ask(locale);
  remembered.set(locale, time);
  return time;
}

interface TimeOfDay {
  readonly hour: 'numeric' | '2-digit';
  readonly minute: '2-digit';
}

/** A format is a heavy thing to make, and the tray writes a time with every poll. */
const remembered = new Map<string | undefined, TimeOfDay>();

function ask(locale: string | undefined): TimeOfDay {
  const short = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  const hour = short.formatToParts(EIGHT_MS).find(({ type }) => type === 'hour')?.value ?? '';
  return { hour: hour.length > 1 ? '2-digit' : 'numeric', minute: '2-digit' };
}

const EIGHT_MS = 8 * 60 * 60_000;
