/** Backgrounds for initials in tokens.css: `--tone-0` to `--tone-9`. */
const TONES = 10;

/** The number of a colleague's colour: the same wherever and whenever it is asked. */
export function avatarTone(id: string): number {
  let hash = 7;
  for (let index = 0; index < id.length; index += 1) {
    hash = (Math.imul(hash, 31) + id.charCodeAt(index)) >>> 0;
  }
  return hash % TONES;
}
