import type { Brand } from './brand';

/** A phone number in international form: `+`, then 2 to 15 digits of which the first is not 0 (ITU-T E.164). */
export type E164 = Brand<string, 'E164'>;

const PATTERN = /^\+[1-9]\d{1,14}$/;

/** The number, or undefined if `raw` is not exactly an E.164 number. */
export function parseE164(raw: unknown): E164 | undefined {
  return typeof raw === 'string' && PATTERN.test(raw) ? (raw as E164) : undefined;
}
