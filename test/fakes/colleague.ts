import type { Colleague, ColleagueId, PhoneNumber } from '../../src/shared/colleague';
import type { E164 } from '../../src/shared/e164';

/** A colleague as the parser would make it: first and last name, initials and id follow from the full name. */
export function colleagueNamed(fullName: string, change: Partial<Colleague> = {}): Colleague {
  const [firstName = '', ...others] = fullName.split(' ');
  const lastName = others.join(' ');
  return {
    id: idOf(fullName),
    fullName,
    firstName,
    lastName,
    initials: `${firstName.charAt(0)}${others.at(-1)?.charAt(0) ?? ''}`,
    email: null,
    phone: dutchNumber('612345678'),
    availability: 'available',
    since: null,
    hasAvatar: false,
    role: 'user',
    locale: null,
    preferences: { language: 'en', defaultCountry: 'NL', colourMode: 'system' },
    fixed: { enabled: false, extension: null, ringDevice: null },
    ...change,
  };
}

export function idOf(fullName: string): ColleagueId {
  return fullName.toLowerCase().replace(/\s+/g, '-') as ColleagueId;
}

/** `national` without its leading 0. */
export function dutchNumber(national: string): PhoneNumber {
  const e164 = `+31${national}` as E164;
  return { e164, countryIsoCode: 'NL', countryCallingCode: 31, national };
}
