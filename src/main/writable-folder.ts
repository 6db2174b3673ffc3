import { accessSync, constants, mkdirSync } from 'node:fs';

/** Makes the folder, for its owner only, if there is none; throws where files can't be written to it. */
export function demandWritableFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  accessSync(folder, constants.W_OK);
}

export function isWritableFolder(folder: string): boolean {
  try {
    demandWritableFolder(folder);
    return true;
  } catch {
    return false;
  }
}
