import { parseColleagueId } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';
import { parseE164 } from '../../shared/e164';
import { LANGUAGES } from '../../shared/language';
import { isLocaleTag } from '../../shared/locale-tag';
import { unpackDirectory, type Common, type PackedDirectory } from '../../shared/packed-directory';
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

const locale: Parser<string> = (raw) => (isLocaleTag(raw) ? raw : undefined);

const common = objectOf<Common>({
  availability: oneOf('available', 'unavailable', 'unknown'),
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
    ringDevice: orNull(oneOf('mobile', 'fixed')),
  }),
  calling: orNull(
    objectOf({
      countryIsoCode: orNull(country),
      countryCallingCode: orNull(wholeNumber(1, 999)),
    }),
  ),
});

const columns = objectOf<PackedDirectory>({
  id: arrayOf(parseColleagueId),
  fullName: arrayOf(name),
  firstName: arrayOf(text),
  lastName: arrayOf(text),
  initials: arrayOf(text),
  email: arrayOf(orNull(text)),
  since: arrayOf(() => null), // whatever was seen then, it was not seen until now
  e164: arrayOf(orNull(parseE164)),
  national: arrayOf(orNull(text)),
  extension: arrayOf(orNull(text)),
  commons: arrayOf(common),
  common: arrayOf(wholeNumber(0, Number.MAX_SAFE_INTEGER)),
});

const kept = objectOf<{ packed: PackedDirectory; at: number }>({ packed: columns, at: time });

/** What was kept of an earlier run, rebuilt field by field; undefined if anything in it is not as this version writes it. */
export function parseRememberedDirectory(raw: unknown): RememberedDirectory | undefined {
  const parsed = kept(raw);
  if (parsed === undefined || !fitsTogether(parsed.packed)) return undefined;
  const directory = unpackDirectory(parsed.packed);
  return isInOrder(directory) ? { directory, at: parsed.at } : undefined;
}

/** Columns of one length, and a number just where there is a way to call it. */
function fitsTogether(packed: PackedDirectory): boolean {
  const { commons, common: indexes, e164, ...own } = packed;
  const { id, ...others } = own;
  const all = [...Object.values(others), e164, indexes];
  return (
    all.every(({ length }) => length === id.length) &&
    indexes.every((index, at) => {
      const found = commons[index];
      return found !== undefined && (found.calling === null) === (e164[at] === null);
    })
  );
}

/** In ascending order of id, each once. */
function isInOrder(directory: Directory): boolean {
  return directory.every(({ id }, index) => {
    const before = directory[index - 1];
    return before === undefined || before.id < id;
  });
}
