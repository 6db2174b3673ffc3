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

/**
 * Writes a moment of today, in epoch milliseconds, by the same convention. Where that is no more than two numbers and a
 * colon, as in the languages of the app, it takes no `Intl`, whose first format costs a start some 15 ms.
 */
export function timeOfToday(locale: string | undefined): (at: number) => string {
  const hourDigits = locale === undefined ? undefined : PLAIN[locale];
  if (hourDigits === undefined) {
    const format = new Intl.DateTimeFormat(locale, timeOfDay(locale));
    return (at) => format.format(at);
  }
  return (at) => {
    const moment = new Date(at);
    const hours = String(moment.getHours()).padStart(hourDigits, '0');
    return `${hours}:${String(moment.getMinutes()).padStart(2, '0')}`;
  };
}

/** How many digits an hour has at least, by the CLDR. */
const PLAIN: Readonly<Record<string, number>> = {
  'en-GB': 2,
  nl: 2,
  'nl-NL': 2,
  'nl-BE': 2,
  sv: 2,
  'sv-SE': 2,
  es: 1,
  'es-ES': 1,
};
