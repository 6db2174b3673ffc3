const MAX_GRAPHEMES = 3;

/** Where each UTF-16 code unit is a letter of its own. */
const ONE_UNIT_EACH = /^[\x20-\u02ff]*$/;

/** Made at the first name that needs it: its data stay in memory for good. */
let segmenter: Intl.Segmenter | undefined;

/** At most three graphemes of `given`; if it is empty, the first of the first and of the last word of `fullName`. */
export function initialsOf(given: string, fullName: string): string {
  const letters = given.replace(/[\s.]/g, '');
  if (letters !== '') return firstGraphemes(letters, MAX_GRAPHEMES);
  const words = fullName.split(' ');
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word = '') => firstGraphemes(word, 1).toUpperCase()).join('');
}

function firstGraphemes(text: string, count: number): string {
  if (ONE_UNIT_EACH.test(text)) return text.slice(0, count);
  segmenter ??= new Intl.Segmenter();
  // No grapheme of a real name is near 32 units; one of combining marks without end is.
  return Array.from(segmenter.segment(text.slice(0, 32 * count)), ({ segment }) => segment)
    .slice(0, count)
    .join('');
}
