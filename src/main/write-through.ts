import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * Makes a file of that mode, less the umask, whose whole content is on the disk before this ends: whoever renames one
 * without that may have the new name with nothing in it after a power cut. Throws what the disk says, and for a file
 * that is there already.
 */
export async function writeThrough(
  path: string,
  content: Buffer | string,
  mode: number,
): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The same, done when it returns. */
export function writeThroughNow(path: string, content: Buffer | string, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
