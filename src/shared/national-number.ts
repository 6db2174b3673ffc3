import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { E164 } from './e164';

/**
 * The number as a reader in `country` (ISO 3166-1 alpha-2) writes it: in the national way where it is a number of that
 * country, internationally grouped else. The bare number where the library knows no better.
 */
export function localNotation(number: E164, country: string): string {
  const parsed = parsePhoneNumberFromString(number, { extract: false });
  if (parsed === undefined) return number;
  return parsed.country === country ? parsed.formatNational() : parsed.formatInternational();
}
