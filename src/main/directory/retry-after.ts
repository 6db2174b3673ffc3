const MAX_MS = 3_600_000;

/** The three forms of an HTTP date: `Sun, 06 Nov 1994 …`, `Sunday, 06-Nov-94 …` and `Sun Nov  6 … 1994`. */
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? [\w :-]+$/;

/**
 * How long the server asks to wait, in milliseconds from 0 to an hour; null if it does not say or says nonsense.
 * RFC 9110, 10.2.3: seconds, or the date until which to wait.
 * @param now epoch milliseconds, for the date
 */
export function parseRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^-?\d+$/.test(text)) return clamp(Number(text) * 1000);
  if (!HTTP_DATE.test(text)) return null;
  // The third form names no zone, and would be read as local time.
  const until = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(until) ? null : clamp(until - now);
}

function clamp(ms: number): number {
  return Math.min(Math.max(ms, 0), MAX_MS);
}
