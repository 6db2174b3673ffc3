import ElectronStore from 'electron-store';
import { chmodSync, existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { demandWritableFolder, isWritableFolder } from '../writable-folder';
import type { JsonFolder } from './json-folder';

const OWNER_ONLY = 0o600;

/**
 * A folder whose files electron-store reads and writes. `clearInvalidConfig` stays off because it would wipe a file
 * that can't be read. A link is read through and then replaced, so that nothing outside of the folder is changed.
 */
export function openElectronStoreFolder(directory: string): JsonFolder {
  const path = (name: string): string => join(directory, name);
  const openStore = (name: string): ElectronStore<Record<string, unknown>> =>
    new ElectronStore({
      name,
      fileExtension: '',
      cwd: directory,
      configFileMode: OWNER_ONLY,
      accessPropertiesByDotNotation: false,
      clearInvalidConfig: false,
    });
  return {
    isWritable: () => isWritableFolder(directory),
    names: () => readdirSync(directory),
    read: (name) => (existsSync(path(name)) ? { ...openStore(name).store } : null),
    write(name, content) {
      // electron-store tries for a whole second, in which nothing else runs, before it gives up on a missing permission.
      demandWritableFolder(directory);
      rmSync(path(name), { force: true });
      openStore(name).store = { ...content };
    },
    rename: (from, to) => renameSync(path(from), path(to)),
    remove: (name) => rmSync(path(name), { force: true }),
    restrict(name) {
      if (lstatSync(path(name)).isFile()) chmodSync(path(name), OWNER_ONLY);
    },
  };
}
