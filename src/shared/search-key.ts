import type { Colleague, PhoneNumber } from './colleague';
import { foldWords } from './search-fold';

/**
 * What a colleague can be found by, folded. Each field is a list of words with a blank before every word, so that
 * `includes(' ' + x)` asks for the beginning of a word and `includes(x)` for any place.
 */
export interface SearchKey {
  readonly name: string;
  /** First letters of the name, once with and once without what stands between first and last: "adv av". */
  readonly initials: string;
  /** Words of the e-mail before the @: the domain is the same for everyone. */
  readonly mailbox: string;
  /** The whole address, in lower case. */
  readonly email: string;
  /** The number in every notation, and the extension; digits, and a plus. */
  readonly numbers: string;
}

const keys = new WeakMap<Colleague, SearchKey>();

/** The key of a colleague, made once: a colleague who does not change stays the same object. */
export function searchKeyOf(colleague: Colleague): SearchKey {
  const known = keys.get(colleague);
  if (known !== undefined) return known;
  const key = makeKey(colleague);
  keys.set(colleague, key);
  return key;
}

function makeKey(colleague: Colleague): SearchKey {
  const { fullName, firstName, lastName } = colleague;
  const words = foldWords(fullName);
  const others = foldWords(`${firstName} ${lastName}`).filter((word) => !words.includes(word));
  const email = colleague.email?.toLowerCase() ?? '';
  return {
    name: listed([...words, ...others]),
    initials: listed(initialsOf(words, colleague.initials)),
    mailbox: listed(foldWords(email.split('@')[0] ?? '')),
    email,
    numbers: listed([...notationsOf(colleague.phone), ...extensionOf(colleague)]),
  };
}

function initialsOf(words: readonly string[], given: string): string[] {
  const letters = words.map((word) => [...word][0] ?? '');
  const outer = `${letters[0] ?? ''}${letters.at(-1) ?? ''}`;
  return [letters.join(''), outer, foldWords(given).join('')];
}

/** What is dialled before the number within the country, by calling code, where it is not the usual 0. */
const TRUNK_PREFIXES: ReadonlyMap<number | null, string> = new Map([
  [7, '8'],
  [36, '06'],
  [375, '80'],
  [993, '8'],
]);

/** `+31612…`, `31612…`, `0031612…`, `0612…` and `612…`. */
function notationsOf(phone: PhoneNumber | null): string[] {
  if (phone === null) return [];
  const digits = phone.e164.slice(1);
  const national = nationalDigits(phone);
  const trunk = TRUNK_PREFIXES.get(phone.countryCallingCode) ?? '0';
  const local = national === null ? [] : [`${trunk}${national}`, national];
  return [phone.e164, digits, `00${digits}`, ...local];
}

/** Without a leading 0, which some write and others leave out. */
function nationalDigits({ e164, national, countryCallingCode }: PhoneNumber): string | null {
  const prefix = countryCallingCode === null ? null : `+${countryCallingCode}`;
  if (prefix !== null && e164.startsWith(prefix)) return e164.slice(prefix.length);
  return national === null ? null : national.replace(/\D/g, '').replace(/^0+/, '');
}

function extensionOf({ fixed }: Colleague): string[] {
  const digits = fixed.extension?.replace(/\D/g, '') ?? '';
  return digits === '' ? [] : [digits];
}

function listed(words: readonly string[]): string {
  return words.map((word) => ` ${word}`).join('');
}
