import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `needle in file`, for each that is found in the bytes of any file below, as UTF-8 or UTF-16. */
export async function findInFiles(folder: string, needles: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const content = await readIfThere(path);
    found.push(...findInBytes(content, needles).map((needle) => `${needle} in ${path}`));
  }
  return found;
}

export function findInBytes(content: Buffer, needles: readonly string[]): string[] {
  return needles.filter((needle) =>
    [Buffer.from(needle), Buffer.from(needle, 'utf16le')].some((form) => content.includes(form)),
  );
}

/** A running app replaces files while they are looked through. */
async function readIfThere(path: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
}
