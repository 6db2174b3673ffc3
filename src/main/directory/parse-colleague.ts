import type { Availability, Colleague, ColleagueId, PhoneNumber } from '../../shared/colleague';
import { parseE164 } from '../../shared/e164';
import { isLanguage } from '../../shared/language';
import { isLocaleTag } from '../../shared/locale-tag';
import { initialsOf } from './initials';
import { asObject, type JsonObject } from './json-object';
import { plainText, plainToken } from './plain-text';

/** Far beyond real names; a name of 300 characters can still be read whole in its tooltip. */
const MAX_NAME = 512;

/** RFC 5321: a path of 256 with its angle brackets. */
const MAX_EMAIL = 254;

const MAX_NUMBER = 32;

const AVAILABILITIES: ReadonlyMap<unknown, Availability> = new Map([
  ['AVAILABLE', 'available'],
  ['UNAVAILABLE', 'unavailable'],
]);

const ROLES: ReadonlyMap<unknown, Colleague['role']> = new Map([
  ['ADMIN', 'admin'],
  ['USER', 'user'],
  ['ANSWERINGSERVICE', 'answering-service'],
]);

/**
 * One record of `data`, https://developers.rinkel.com "List all users". A field that is missing, null or of another
 * type degrades alone: to the documented default where there is one, else to null, '' or unknown.
 */
export function parseColleague(id: ColleagueId, user: JsonObject, hasAvatar: boolean): Colleague {
  const firstName = plainText(user.firstName, MAX_NAME);
  const lastName = plainText(user.lastName, MAX_NAME);
  const email = parseEmail(user.email);
  const fullName =
    plainText(user.fullName, MAX_NAME) ||
    plainText(`${firstName} ${lastName}`, MAX_NAME) ||
    email ||
    plainText(id, MAX_NAME) ||
    id;
  return {
    id,
    fullName,
    firstName,
    lastName,
    initials: initialsOf(plainText(user.initials, MAX_NAME), fullName),
    email,
    phone: parsePhone(asObject(user.phoneNumber)),
    availability: AVAILABILITIES.get(user.availability) ?? 'unknown',
    since: null,
    hasAvatar,
    role: ROLES.get(user.role) ?? 'unknown',
    locale: isLocaleTag(user.locale) ? user.locale : null,
    preferences: parsePreferences(asObject(user.preferences)),
    fixed: parseFixed(asObject(user.fixed)),
  };
}

/** No code looks like it. */
const FREE_TEXT = 'free text';

/** The record's availability if it is a code that the provider's page does not list, for the log. A text could name somebody. */
export function unlistedAvailability(user: JsonObject): string | undefined {
  const value = user.availability;
  if (typeof value !== 'string' || AVAILABILITIES.has(value)) return undefined;
  return /^[A-Z][A-Z0-9_]{0,39}$/.test(value) ? value : FREE_TEXT;
}

function parseEmail(raw: unknown): string | null {
  const text = plainToken(raw, MAX_EMAIL);
  return text !== null && /^[^\s@<>]+@[^\s@<>]+$/.test(text) ? text : null;
}

/** Without the international form there is nothing to call or copy, so no phone number at all. */
function parsePhone(phone: JsonObject): PhoneNumber | null {
  const e164 = parseE164(phone.e164);
  if (e164 === undefined) return null;
  return {
    e164,
    countryIsoCode: parseCountry(phone.countryIsoCode),
    countryCallingCode: parseCallingCode(phone.countryCallingCode),
    national: plainToken(phone.number, MAX_NUMBER),
  };
}

function parseCountry(raw: unknown): string | null {
  return typeof raw === 'string' && /^[A-Za-z]{2}$/.test(raw) ? raw.toUpperCase() : null;
}

/** ITU-T E.164: one to three digits. */
function parseCallingCode(raw: unknown): number | null {
  return typeof raw === 'number' && Number.isInteger(raw) && raw >= 1 && raw <= 999 ? raw : null;
}

function parsePreferences(preferences: JsonObject): Colleague['preferences'] {
  const { language, colorMode } = preferences;
  return {
    language: isLanguage(language) ? language : 'nl',
    defaultCountry: parseCountry(preferences.defaultCountryCode) ?? 'NL',
    colourMode: colorMode === 'light' || colorMode === 'dark' ? colorMode : 'system',
  };
}

function parseFixed(fixed: JsonObject): Colleague['fixed'] {
  const { enabled, ringDevice } = fixed;
  return {
    enabled: enabled === true,
    extension: plainToken(fixed.extension, MAX_NUMBER),
    ringDevice: ringDevice === 'mobile' || ringDevice === 'fixed' ? ringDevice : null,
  };
}
