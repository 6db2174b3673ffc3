import type { DemoColleague } from '../../../src/main/demo/demo-colleagues';
import { demoUserOf } from '../../../src/main/demo/demo-user';

/** Told apart from everything else that a file could hold. */
export const CANARY_KEY = 'canary-key-8d21f6b7c04e';

/** Refused by the server. */
export const WRONG_KEY = 'canary-wrong-key-51c9';

const PEOPLE = ['Quilvanta', 'Zorbekin', 'Maxtrudel'] as const;

export const CANARY_NAME = `${PEOPLE[0]} Canarivogel`;

/** Texts of which none may be found where nothing personal belongs. */
export const PERSONAL = [
  ...PEOPLE,
  'Canarivogel',
  ...PEOPLE.map((name) => `${name.toLowerCase()}@`),
  'canary-mail',
  ...PEOPLE.map((_, index) => numberOf(index)),
  '+3165551234',
  '06-5551234',
  '06 5551234',
] as const;

function numberOf(index: number): string {
  return `65551234${index}`;
}

export const CANARY_COLLEAGUES: readonly DemoColleague[] = PEOPLE.map((firstName, index) => ({
  user: demoUserOf({
    id: `64a6b60be7ce3a77741552f${index}`,
    firstName,
    lastName: 'Canarivogel',
    email: `${firstName.toLowerCase()}@canary-mail.example`,
    locale: 'nl-NL',
    phoneNumber: {
      e164: `+31${numberOf(index)}`,
      countryIsoCode: 'NL',
      countryCallingCode: 31,
      number: numberOf(index),
    },
    available: true,
    role: 'USER',
    extension: `77${index}`,
  }),
  hasPhoto: true,
}));
