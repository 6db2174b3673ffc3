import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  statSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';

/** `untrusted`: another than an administrator may have written it. */
export type PolicyFile =
  | { readonly kind: 'none' | 'unreadable' | 'untrusted' }
  | { readonly kind: 'read'; readonly json: unknown };

interface Options {
  readonly path: string;
  readonly platform: NodeJS.Platform;
  /** User ids whose file is believed. */
  readonly owners: readonly number[];
}

const MAX_BYTES = 64 * 1024;
const WRITABLE_BY_OTHERS = 0o022;

/**
 * The policy as it stands on the disk; never throws. A link is followed: it lies in a folder that is checked, and what
 * it leads to is checked once it is open, so that nobody can exchange it in between. On Windows the place itself is
 * what only an administrator can write.
 */
export function readPolicyFile({ path, platform, owners }: Options): PolicyFile {
  const isTrusted = ({ uid, mode }: Stats): boolean =>
    platform === 'win32' || (owners.includes(uid) && (mode & WRITABLE_BY_OTHERS) === 0);
  let file: number | undefined;
  try {
    // Not to wait for a writer, should it be a pipe.
    file = openSync(path, platform === 'win32' ? 'r' : constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(file);
    if (!isTrusted(stats) || !isTrusted(statSync(dirname(path)))) return { kind: 'untrusted' };
    if (!stats.isFile() || stats.size > MAX_BYTES) return { kind: 'unreadable' };
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, ''); // as Windows' editors begin a file
    return { kind: 'read', json: JSON.parse(text) as unknown };
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    return { kind: isMissing ? 'none' : 'unreadable' };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
