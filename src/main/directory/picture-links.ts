import type { PictureLinks } from './directory-source';

const TOKEN_MARK = '?token=';
const MARK_BYTES = Buffer.from(TOKEN_MARK);
const KEYS = [Buffer.from('"small":'), Buffer.from('"large":')];
const SCHEMES = [Buffer.from('https:'), Buffer.from('http:')];
const QUOTE = 0x22;
const SPACE = 0x20;
const BACKSLASH = 0x5c;
const TILDE = 0x7e;

/** Longer than any link that is read. */
const MAX_LINK = 4096;
/** Of a key with the space behind it. */
const KEY_LENGTH = '"small": '.length;
/** Bytes in which a link lies with its key. */
const REACH = KEY_LENGTH + MAX_LINK + 1;

/**
 * Finds them without reading the rest: `"small":"https://…?token=…"`, in plain signs alone, so that what lies between the
 * quotes is the link itself. The answer comes in pieces, and nothing is made of it on the way, since to join 13 MB, or to
 * make 20,000 strings, would have the heap collected with every poll.
 */
export function findPictureLinks(pieces: readonly Uint8Array[]): PictureLinks {
  const found = new Found();
  const blocks = blocksOf(pieces);
  let offset = 0;
  blocks.forEach((block, index) => {
    found.search(block, offset, 0);
    offset += block.length;
    const next = blocks[index + 1];
    if (next === undefined) return;
    const tail = block.subarray(-REACH);
    const seam = Buffer.concat([tail, next.subarray(0, REACH)]);
    found.search(seam, offset - tail.length, tail.length);
  });
  const { tokens, text, places } = found;
  return { answerLength: offset, tokens, text, places };
}

/**
 * The links of an answer that differs from an earlier one in nothing but tokens, of the same lengths; whether it does is
 * for its mark to tell. null: it does not, or a token has a sign that may end it.
 */
export function renewPictureLinks(
  pieces: readonly Uint8Array[],
  { answerLength, tokens, text: earlier, places }: PictureLinks,
): PictureLinks | null {
  if (pieces.reduce((sum, { length }) => sum + length, 0) !== answerLength) return null;
  const text = earlier.slice();
  let offset = 0; // of the piece
  let next = 0;
  for (const piece of pieces) {
    const pieceEnd = offset + piece.length;
    for (; (tokens[next] ?? Infinity) < pieceEnd; next += 2) {
      const start = tokens[next] as number;
      const end = tokens[next + 1] as number;
      const place = (places[next / 2] as number) - start + offset;
      for (let at = Math.max(start - offset, 0); at < end - offset && at < piece.length; at += 1) {
        const sign = piece[at] as number;
        if (sign === QUOTE || !isPlain(sign)) return null;
        text[place + at] = sign;
      }
      if (end > pieceEnd) break; // it goes on in the next one
    }
    offset = pieceEnd;
  }
  return { answerLength, tokens, text, places };
}

/** The link as the later answer has it: the same but for its token. As it is where that is none, or not the only one. */
export function renewedLink(link: string, text: Uint8Array | null): string {
  const at = link.indexOf(TOKEN_MARK);
  if (text === null || at === -1) return link;
  const links = asBuffer(text);
  const beginning = `"${link.slice(0, at)}${TOKEN_MARK}`;
  const start = links.indexOf(beginning, 0, 'latin1');
  if (start === -1 || links.includes(beginning, start + 1, 'latin1')) return link;
  return links.toString('latin1', start + 1, links.indexOf(QUOTE, start + 1));
}

/** The same bytes, with what Node's own kind of them can do. */
function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** The same bytes in pieces that are long enough for no link to lie in more than two; only short ones are joined. */
function blocksOf(pieces: readonly Uint8Array[]): readonly Buffer[] {
  const blocks: Buffer[] = [];
  let short: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    short.push(piece);
    length += piece.length;
    if (length < REACH) continue;
    blocks.push(short.length === 1 ? asBuffer(piece) : Buffer.concat(short));
    short = [];
    length = 0;
  }
  return short.length === 0 ? blocks : [...blocks, Buffer.concat(short)];
}

class Found {
  readonly tokens: number[] = [];
  readonly places: number[] = [];
  #room = new Uint8Array(64 * 1024);
  #length = 0;

  get text(): Uint8Array {
    return this.#room.slice(0, this.#length);
  }

  /** @param cut only links that begin before it, with their key, and end behind it; 0: all */
  search(block: Buffer, offset: number, cut: number): void {
    for (let at = block.indexOf(MARK_BYTES); at !== -1;) {
      const end = block.indexOf(QUOTE, at);
      if (end === -1) return;
      const start = block.lastIndexOf(QUOTE, at);
      const isWanted = cut === 0 || (start - KEY_LENGTH < cut && end >= cut);
      if (isWanted && isKeyed(block, start) && this.#take(block, start, end)) {
        const token = at + MARK_BYTES.length;
        this.tokens.push(offset + token, offset + end);
        this.places.push(this.#length - (end + 1 - token));
      }
      at = block.indexOf(MARK_BYTES, end);
    }
  }

  /** Copies a link with both of its quotes; false: it has signs that may stand for others. */
  #take(block: Buffer, start: number, end: number): boolean {
    if (end - start > MAX_LINK) return false;
    while (this.#length + MAX_LINK >= this.#room.length) this.#grow();
    const room = this.#room;
    let length = this.#length;
    for (let at = start; at <= end; at += 1) {
      const sign = block[at] as number;
      if (!isPlain(sign)) return false;
      room[length] = sign;
      length += 1;
    }
    this.#length = length;
    return true;
  }

  #grow(): void {
    const more = new Uint8Array(2 * this.#room.length);
    more.set(this.#room);
    this.#room = more;
  }
}

/** Whether a key stands before the quote, and the start of a link behind it. */
function isKeyed(block: Buffer, start: number): boolean {
  if (start < KEY_LENGTH) return false;
  const keyEnd = block[start - 1] === SPACE ? start - 1 : start;
  return (
    KEYS.some((key) => stands(block, key, keyEnd - key.length)) &&
    SCHEMES.some((scheme) => stands(block, scheme, start + 1))
  );
}

/** It stands for itself alone. */
function isPlain(sign: number): boolean {
  return sign > SPACE && sign <= TILDE && sign !== BACKSLASH;
}

function stands(block: Buffer, text: Buffer, at: number): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (block[at + index] !== text[index]) return false;
  }
  return true;
}
