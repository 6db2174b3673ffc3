import { parseHttpDate } from './http-date';

const MAX_MS = 3_600_000;

/**
 * How long the server asks to wait, in milliseconds from 0 to an hour; null if it does not say or says nonsense.
 * RFC 9110, 10.2.3: seconds, or the date until which to wait.
 * @param now epoch milliseconds, for the date
 */
export function parseRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^-?\d+$/.test(text)) return clamp(Number(text) * 1000);
  const until = parseHttpDate(text);
  return until === null ? null : clamp(until - now);
}

function clamp(ms: number): number {
  return Math.min(Math.max(ms, 0), MAX_MS);
}
