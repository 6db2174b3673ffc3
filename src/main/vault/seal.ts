import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';

/** The first byte of a sealed file. Another format gets another one, and what is older is dropped. */
const FORMAT = 1;

/** Lengths in bytes: NIST SP 800-38D recommends a nonce of 96 bits, and a random one is good for 2^32 files of one key. */
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
const HEAD_LENGTH = 1 + NONCE_LENGTH + TAG_LENGTH;

export const KEY_LENGTH = 32;

/** Format, nonce, tag and ciphertext, which only `unseal` with the same key and name opens. */
export function seal(key: KeyObject, name: string, content: Buffer): Buffer {
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_LENGTH });
  cipher.setAAD(labelOf(name));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.getAuthTag(), sealed]);
}

/** The content, or undefined if a single bit of the file, its name or the key is not what it was. */
export function unseal(key: KeyObject, name: string, sealed: Buffer): Buffer | undefined {
  if (sealed.length < HEAD_LENGTH || sealed[0] !== FORMAT) return undefined;
  const nonce = sealed.subarray(1, 1 + NONCE_LENGTH);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_LENGTH });
  decipher.setAAD(labelOf(name));
  decipher.setAuthTag(sealed.subarray(1 + NONCE_LENGTH, HEAD_LENGTH));
  const content = decipher.update(sealed.subarray(HEAD_LENGTH));
  try {
    return Buffer.concat([content, decipher.final()]);
  } catch {
    return undefined; // the tag does not fit: changed, cut off, renamed, or of another key
  }
}

function labelOf(name: string): Buffer {
  return Buffer.from(`Reachable vault\0${FORMAT}\0${name}`, 'utf8');
}
