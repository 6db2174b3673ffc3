/** Letters that Unicode does not decompose into a base letter and an accent, as they are typed without them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

/**
 * Words as they are compared: lower case, without accents or apostrophes, split at everything else that is neither
 * letter nor digit. A name and what is typed for it go through the same fold.
 */
export function foldWords(text: string): string[] {
  return isAscii(text)
    ? wordsOf(text.toLowerCase(), /[^a-z0-9]+/)
    : wordsOf(withoutAccents(text), /[^\p{L}\p{N}]+/u);
}

function wordsOf(plain: string, separator: RegExp): string[] {
  return plain
    .replace(/['’ʼ`]/g, '')
    .split(separator)
    .filter((word) => word !== '');
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþħıς]/g, (letter) => PLAIN[letter] ?? letter);
}

/** Most names: folding them needs no Unicode tables. */
function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
