import { parseColleagueId, type Colleague, type PhoneNumber } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';
import { parseE164 } from '../../shared/e164';
import { LANGUAGES } from '../../shared/language';
import type { RememberedDirectory } from '../presence/known-directory';
import {
  arrayOf,
  objectOf,
  oneOf,
  orNull,
  textUpTo,
  time,
  wholeNumber,
  type Parser,
} from './shape';

/** Longer than anything that the provider's parser lets through. */
const text = textUpTo(512);

const flag = oneOf(true, false);

const name: Parser<string> = (raw) => (raw === '' ? undefined : text(raw));

const country: Parser<string> = (raw) =>
  typeof raw === 'string' && /^[A-Z]{2}$/.test(raw) ? raw : undefined;

/** Whatever reaches an `Intl` constructor must not make it throw. */
const locale: Parser<string> = (raw) =>
  typeof raw === 'string' && /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(raw)
    ? raw
    : undefined;

const phone = objectOf<PhoneNumber>({
  e164: parseE164,
  countryIsoCode: orNull(country),
  countryCallingCode: orNull(wholeNumber(1, 999)),
  national: orNull(text),
});

const colleague = objectOf<Colleague>({
  id: parseColleagueId,
  fullName: name,
  firstName: text,
  lastName: text,
  initials: text,
  email: orNull(text),
  phone: orNull(phone),
  availability: oneOf('available', 'unavailable', 'unknown'),
  since: () => null, // whatever was seen then, it was not seen until now
  hasAvatar: () => false, // where pictures lie is a secret that is not kept, so there is none to ask for yet
  role: oneOf('admin', 'user', 'answering-service', 'unknown'),
  locale: orNull(locale),
  preferences: objectOf({
    language: oneOf(...LANGUAGES),
    defaultCountry: country,
    colourMode: oneOf('light', 'dark', 'system'),
  }),
  fixed: objectOf({
    enabled: flag,
    extension: orNull(text),
    ringDevice: orNull(oneOf('mobile', 'fixed')),
  }),
});

const remembered = objectOf<RememberedDirectory>({ directory: arrayOf(colleague), at: time });

/** What was kept of an earlier run, rebuilt field by field; undefined if anything in it is not as this version writes it. */
export function parseRememberedDirectory(raw: unknown): RememberedDirectory | undefined {
  const parsed = remembered(raw);
  return parsed !== undefined && isInOrder(parsed.directory) ? parsed : undefined;
}

/** In ascending order of id, each once. */
function isInOrder(directory: Directory): boolean {
  return directory.every(({ id }, index) => {
    const before = directory[index - 1];
    return before === undefined || before.id < id;
  });
}
