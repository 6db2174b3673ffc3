import { expect } from '@playwright/test';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What the app's settings consist of on the disk, by name. */
export async function settingsFiles(profile: string): Promise<string[]> {
  return (await readdir(profile)).filter((name) => name.startsWith('settings.')).sort();
}

export async function settingsOnDisk(profile: string, name = 'settings.json'): Promise<object> {
  return JSON.parse(await readFile(join(profile, name), 'utf8')) as object;
}

/** Permissions in octal digits. */
export async function modesOf(profile: string, names: readonly string[]): Promise<string[]> {
  const stats = await Promise.all(names.map((name) => stat(join(profile, name))));
  return stats.map(({ mode }) => (mode & 0o777).toString(8));
}

/** Waits for the list to lie in the vault: a quit before its key is in the keychain keeps nothing. */
export function untilListKept(profile: string): Promise<void> {
  return expect.poll(() => existsSync(join(profile, 'vault', 'directory.sealed'))).toBe(true);
}
