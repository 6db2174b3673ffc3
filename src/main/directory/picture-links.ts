const TOKEN_MARK = '?token=';
const MARK_BYTES = Buffer.from(TOKEN_MARK);
const QUOTE = 0x22;

/** Longer than any link that is read. */
const MAX_LINK = 4096;

/** `"small":"https://…?token=…`, in plain signs alone: what follows the quote is the link itself, escapes and all. */
const LINK = /^"(?:small|large)": ?"https?:[!#-[\]-~]*$/;
const KEY_LENGTH = '"small": '.length;

/** The links of pictures in the text of an answer. */
export interface PictureLinks {
  /** Where tokens lie: a start, its end, the next start, and so on. */
  readonly tokens: readonly number[];
  /** All links, each between quotes, one after the other; of 13 MB some 2. */
  readonly text: Uint8Array;
}

/** Finds them without reading the rest. What is no plain link with a token is passed over. */
export function findPictureLinks(body: Buffer): PictureLinks {
  const starts: number[] = [];
  const tokens: number[] = [];
  let length = 0;
  for (let at = body.indexOf(MARK_BYTES); at !== -1;) {
    const end = body.indexOf(QUOTE, at);
    if (end === -1) break;
    const start = body.lastIndexOf(QUOTE, at);
    if (isLink(body, start, end)) {
      starts.push(start);
      tokens.push(at + MARK_BYTES.length, end);
      length += end + 1 - start;
    }
    at = body.indexOf(MARK_BYTES, end);
  }
  return { tokens, text: collected(body, starts, tokens, length) };
}

/** The link as the later answer has it, where it has it: the same but for its token. */
export function renewedLink(link: string, text: Uint8Array | null): string {
  const at = link.indexOf(TOKEN_MARK);
  if (text === null || at === -1) return link;
  const links = asBuffer(text);
  const start = links.indexOf(`"${link.slice(0, at)}${TOKEN_MARK}`, 0, 'latin1');
  if (start === -1) return link;
  return links.toString('latin1', start + 1, links.indexOf(QUOTE, start + 1));
}

/** The same bytes, with what Node's own kind of them can do. */
export function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Of the text between two quotes, and the key before it. */
function isLink(body: Buffer, start: number, end: number): boolean {
  if (start < KEY_LENGTH || end - start > MAX_LINK) return false;
  const keyed = body.toString('latin1', start - KEY_LENGTH, end);
  return LINK.test(keyed.startsWith('"') ? keyed : keyed.slice(1));
}

function collected(
  body: Buffer,
  starts: readonly number[],
  tokens: readonly number[],
  length: number,
): Uint8Array {
  const text = Buffer.allocUnsafeSlow(length);
  let written = 0;
  starts.forEach((start, index) => {
    written += body.copy(text, written, start, (tokens[2 * index + 1] ?? start) + 1);
  });
  return text;
}
