import type { Brand } from './brand';
import type { E164 } from './e164';
import type { Language } from './language';

/** The provider's id of a user. 1 to 128 UTF-16 code units, safe in a path of our own URLs once encoded. */
export type ColleagueId = Brand<string, 'ColleagueId'>;

/** `unknown` stands for any value that the provider's page does not list: it is never taken for available. */
export type Availability = 'available' | 'unavailable' | 'unknown';

export interface PhoneNumber {
  readonly e164: E164;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly countryIsoCode: string | null;
  readonly countryCallingCode: number | null;
  /** Without the country calling code, as the provider wrote it. */
  readonly national: string | null;
}

export interface Colleague {
  readonly id: ColleagueId;
  /** Never empty: falls back to first and last name, e-mail, then id. */
  readonly fullName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly initials: string;
  readonly email: string | null;
  readonly phone: PhoneNumber | null;
  readonly availability: Availability;
  /** Since when this app has seen that availability without a gap, epoch milliseconds; null: it was there before. */
  readonly since: number | null;
  /** Whether there is a picture to ask for; where it lies is known to main only. */
  readonly hasAvatar: boolean;
  readonly role: 'admin' | 'user' | 'answering-service' | 'unknown';
  readonly locale: string | null;
  readonly preferences: {
    readonly language: Language;
    /** ISO 3166-1 alpha-2, upper case. */
    readonly defaultCountry: string;
    readonly colourMode: 'light' | 'dark' | 'system';
  };
  readonly fixed: {
    readonly enabled: boolean;
    readonly extension: string | null;
    /** The device that rings on incoming calls. */
    readonly ringDevice: 'mobile' | 'fixed' | null;
  };
}

/**
 * What can't go into a path and back: control characters and half surrogate pairs, which have no encoding, and the
 * two names that a URL parser takes for a step in the path even when encoded.
 */
const UNFIT_ID = /[\p{Cc}\p{Cs}]|^\.\.?$/u;

/** The id, or undefined if `raw` can't be one. */
export function parseColleagueId(raw: unknown): ColleagueId | undefined {
  return typeof raw === 'string' && raw.length > 0 && raw.length <= 128 && !UNFIT_ID.test(raw)
    ? (raw as ColleagueId)
    : undefined;
}
