import type { Colleague } from './colleague';
import { foldWords } from './search-fold';
import { searchKeyOf, type SearchKey } from './search-key';

/** One thing that was typed; a colleague must match all of them, in any order. */
interface Term {
  /** As parts of a name. */
  readonly words: readonly string[];
  /** As a number or an address, and the list of the key that holds those; null if it can be neither. */
  readonly exact: { readonly list: 'numbers' | 'email'; readonly text: string } | null;
}

/** Better first: the beginning of a word of the name, the beginning of anything else, inside. */
const RANKS = [0, 1, 2] as const;
type Rank = (typeof RANKS)[number];

const NAME: Rank = 0;
const OTHER: Rank = 1;
const INSIDE: Rank = 2;

/**
 * The colleagues who match all of `query`, the better matches first and otherwise in the order given. A query
 * without a letter or digit matches everyone.
 */
export function searchColleagues(
  colleagues: readonly Colleague[],
  query: string,
): readonly Colleague[] {
  const terms = parseQuery(query);
  if (terms.length === 0) return colleagues;
  const byRank: Record<Rank, Colleague[]> = { 0: [], 1: [], 2: [] };
  for (const colleague of colleagues) {
    const rank = rankOf(searchKeyOf(colleague), terms);
    if (rank !== null) byRank[rank].push(colleague);
  }
  return RANKS.flatMap((rank) => byRank[rank]);
}

/** A number, however it is grouped: `+31 (0)6-12`, `06 12`, `0031612`. */
const NUMBER = /(?:\btel:)?\+?\d(?:[\s().\-/‑–]*\d)*/g;

function parseQuery(query: string): Term[] {
  const parts = query.split(/\s+/);
  const addresses = parts.filter((part) => part.includes('@'));
  const rest = parts.filter((part) => !part.includes('@')).join(' ');
  return [...addresses.map(addressTerm), ...parseWords(rest)];
}

function addressTerm(part: string): Term {
  return { words: foldWords(part), exact: { list: 'email', text: part.toLowerCase() } };
}

function parseWords(text: string): Term[] {
  const numbers: Term[] = [];
  const letters = text.replace(NUMBER, (run, at: number) => {
    const isPartOfWord = /\p{L}/u.test(text.charAt(at - 1) + text.charAt(at + run.length));
    if (isPartOfWord) return run;
    numbers.push({ words: foldWords(run), exact: { list: 'numbers', text: plainDigits(run) } });
    return ' ';
  });
  return [...numbers, ...foldWords(letters).map((word) => ({ words: [word], exact: null }))];
}

/** Digits, and the plus if there is one. `+31 (0)6` is how `+31 6` and `06` are printed as one. */
function plainDigits(run: string): string {
  return run.replace(/\(0\)/g, '').replace(/[^+\d]/g, '');
}

/** The rank of the worst term; null if one does not match at all. */
function rankOf(key: SearchKey, terms: readonly Term[]): Rank | null {
  let worst: Rank = NAME;
  for (const term of terms) {
    const rank = rankOfTerm(key, term);
    if (rank === null) return null;
    if (rank > worst) worst = rank;
  }
  return worst;
}

function rankOfTerm(key: SearchKey, { words, exact }: Term): Rank | null {
  const asWords = rankOfWords(key, words);
  if (exact === null || asWords === NAME) return asWords;
  const asExact = rankIn(key[exact.list], exact.text, OTHER);
  if (asWords === null || asExact === null) return asWords ?? asExact;
  return asExact < asWords ? asExact : asWords;
}

function rankOfWords(key: SearchKey, words: readonly string[]): Rank | null {
  let worst: Rank | null = words.length === 0 ? null : NAME;
  for (const word of words) {
    const rank = rankOfWord(key, word);
    if (rank === null) return null;
    if (worst === null || rank > worst) worst = rank;
  }
  return worst;
}

function rankOfWord(key: SearchKey, word: string): Rank | null {
  const inName = rankIn(key.name, word, NAME);
  if (inName === NAME) return NAME;
  const start = ` ${word}`;
  if (key.initials.includes(start) || key.mailbox.includes(start)) return OTHER;
  return inName ?? (key.mailbox.includes(word) ? INSIDE : null);
}

function rankIn(list: string, sought: string, atStart: Rank): Rank | null {
  if (!list.includes(sought)) return null;
  return list.startsWith(sought) || list.includes(` ${sought}`) ? atStart : INSIDE;
}
