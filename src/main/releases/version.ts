/** A version as https://semver.org/spec/v2.0.0.html writes it, without what is built into it, which has no rank. */
export interface Version {
  readonly text: string;
  readonly release: readonly number[];
  /** What comes before the release: `rc.1` is `['rc', 1]`; empty for the release itself. */
  readonly before: readonly (string | number)[];
}

const MAX_LENGTH = 64;

/** Up to nine digits a number, so that each is exact. */
const NUMBER = '(?:0|[1-9]\\d{0,8})';
const IDENTIFIER = `(?:${NUMBER}|\\d*[A-Za-z-][\\dA-Za-z-]*)`;
const PATTERN = new RegExp(
  `^(${NUMBER})\\.(${NUMBER})\\.(${NUMBER})(?:-(${IDENTIFIER}(?:\\.${IDENTIFIER})*))?(?:\\+[\\dA-Za-z.-]+)?$`,
);

/** Undefined where `text` is none. */
export function parseVersion(text: unknown): Version | undefined {
  if (typeof text !== 'string' || text.length > MAX_LENGTH) return undefined;
  const [, major, minor, patch, before = ''] = PATTERN.exec(text) ?? [];
  if (major === undefined) return undefined;
  return {
    text,
    release: [major, minor, patch].map(Number),
    before: before === '' ? [] : before.split('.').map((part) => (isNumber(part) ? +part : part)),
  };
}

/** Whether `a` comes after `b`. */
export function isNewer(a: Version, b: Version): boolean {
  const order = compare(a.release, b.release);
  if (order !== 0) return order > 0;
  // A release comes after everything before it.
  if (a.before.length === 0 || b.before.length === 0) return a.before.length < b.before.length;
  return compare(a.before, b.before) > 0;
}

/** Part by part; where one goes on, it is the later. */
function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (part === other) continue;
    // Numbers come before words.
    if (typeof part !== typeof other) return typeof part === 'number' ? -1 : 1;
    return part < other ? -1 : 1;
  }
  return a.length - b.length;
}

function isNumber(part: string): boolean {
  return /^\d+$/.test(part);
}
