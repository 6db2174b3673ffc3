import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeThrough, writeThroughNow } from '../write-through';
import type { VaultFiles } from './vault-files';

/** As `temporaryPath` names them. */
const TEMPORARY = /^[a-z]+-[0-9a-f]{12}\.tmp$/;
const OWNER_ONLY = { folder: 0o700, file: 0o600 } as const;

/**
 * Files of a folder of their own, made with the first of them, for their owner only. A kill can leave temporary files
 * behind; those are swept here, since no other instance of the app runs on the same profile.
 */
export function openDiskVaultFiles(folder: string): VaultFiles {
  const path = (name: string): string => join(folder, `${name}.sealed`);
  const temporaryPath = (name: string): string =>
    join(folder, `${name}-${randomBytes(6).toString('hex')}.tmp`);
  sweep(folder);
  return {
    read: (name) => readFile(path(name)).catch(() => undefined), // none, or none to be had
    async write(name, bytes, isWanted) {
      const temporary = temporaryPath(name);
      try {
        await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder });
        await writeThrough(temporary, bytes, OWNER_ONLY.file);
        if (!isWanted()) return false;
        renameSync(temporary, path(name));
        return true;
      } catch {
        return false; // read-only, full or gone: the old file stands
      } finally {
        remove(temporary);
      }
    },
    writeNow(name, bytes) {
      const temporary = temporaryPath(name);
      try {
        mkdirSync(folder, { recursive: true, mode: OWNER_ONLY.folder });
        writeThroughNow(temporary, bytes, OWNER_ONLY.file);
        renameSync(temporary, path(name));
        return true;
      } catch {
        return false; // as above
      } finally {
        remove(temporary);
      }
    },
    delete: (name) => remove(path(name)),
    deleteAll: () => remove(folder),
  };
}

function sweep(folder: string): void {
  try {
    const stale = readdirSync(folder).filter((name) => TEMPORARY.test(name));
    for (const name of stale) remove(join(folder, name));
  } catch {
    // There is no folder yet.
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // A read-only folder keeps its files; sealed as they are, nobody reads them without the key.
  }
}
