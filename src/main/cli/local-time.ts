/** Hours and minutes of 24, as scripts and the Swedes write them. */
const TIME = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit' });
const DATE = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' });

/** `14:02`, with the date before it (`2026-03-01 14:02`) where it is not today's. In epoch milliseconds. */
export function localTime(at: number, now: number): string {
  const date = DATE.format(at);
  return date === DATE.format(now) ? TIME.format(at) : `${date} ${TIME.format(at)}`;
}
