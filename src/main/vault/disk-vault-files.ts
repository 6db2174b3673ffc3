import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VaultFiles } from './vault-files';

const TEMPORARY = '.tmp';
const OWNER_ONLY = { folder: 0o700, file: 0o600 } as const;

/**
 * Files of a folder of their own, made with the first of them, for their owner only. A kill can leave temporary files
 * behind; those are swept here, since no other instance of the app runs on the same profile.
 */
export function openDiskVaultFiles(folder: string): VaultFiles {
  const path = (name: string): string => join(folder, `${name}.sealed`);
  const temporaryPath = (name: string): string =>
    join(folder, `${name}-${randomBytes(6).toString('hex')}${TEMPORARY}`);
  sweep(folder);
  return {
    read: (name) => readFile(path(name)).catch(() => undefined), // none, or none to be had
    async write(name, bytes, isWanted) {
      const temporary = temporaryPath(name);
      try {
        await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder });
        await writeThrough(temporary, bytes);
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
        writeThroughNow(temporary, bytes);
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
    const stale = readdirSync(folder).filter((name) => name.endsWith(TEMPORARY));
    for (const name of stale) remove(join(folder, name));
  } catch {
    // There is no folder yet.
  }
}

/** The bytes are on the disk before the rename is, else a power cut could leave the new name with nothing in it. */
async function writeThrough(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', OWNER_ONLY.file);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function writeThroughNow(path: string, bytes: Buffer): void {
  const file = openSync(path, 'wx', OWNER_ONLY.file);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // A read-only folder keeps its files; sealed as they are, nobody reads them without the key.
  }
}
