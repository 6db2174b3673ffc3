/** Unseen characters: controls that are no white space, lone surrogates, direction overrides, and those of no width that no script needs. */
const UNSEEN = /[^\P{Cc}\s]|[\p{Cs}\p{Bidi_Control}\u00AD\u200B\u2060\uFEFF]/gu;

/** Most texts: Latin letters and signs without a space too many. */
const ALREADY_PLAIN = /^(?:[!-~\u00A1-\u00AC\u00AE-\u024F]+ )*[!-~\u00A1-\u00AC\u00AE-\u024F]+$/;

const ANYTHING_TO_SEE = /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u;

/**
 * A stranger's text as one line for showing: no control or direction characters, single spaces, at most
 * `maxLength` UTF-16 code units. Empty if `raw` is no string or nothing of it can be seen.
 */
export function plainText(raw: unknown, maxLength: number): string {
  if (typeof raw !== 'string') return '';
  // Cut first as well, so that a text of megabytes costs no more than a long one.
  const start = raw.length > 4 * maxLength ? raw.slice(0, 4 * maxLength) : raw;
  if (ALREADY_PLAIN.test(start)) return cut(start, maxLength);
  const line = start.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  return ANYTHING_TO_SEE.test(line) ? cut(line, maxLength) : '';
}

/** Like `plainText`, but null for what is empty or too long: half an extension is none. */
export function plainToken(raw: unknown, maxLength: number): string | null {
  const text = plainText(raw, maxLength + 1);
  return text === '' || text.length > maxLength ? null : text;
}

/** Ends before a surrogate pair rather than within it. */
function cut(text: string, maxLength: number): string {
  return text.length <= maxLength
    ? text
    : text
        .slice(0, maxLength)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd();
}
