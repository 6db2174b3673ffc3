/** The three forms of an HTTP date: `Sun, 06 Nov 1994 …`, `Sunday, 06-Nov-94 …` and `Sun Nov  6 … 1994`. */
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? [\w :-]+$/;

/** Epoch milliseconds, or null for what is no date. RFC 9110, 5.6.7. */
export function parseHttpDate(text: string): number | null {
  if (!HTTP_DATE.test(text)) return null;
  // The third form names no zone, and would be read as local time.
  const date = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(date) ? null : date;
}
