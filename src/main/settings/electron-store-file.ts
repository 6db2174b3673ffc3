import ElectronStore from 'electron-store';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { err, ok } from '../../shared/result';
import type { JsonFile } from './json-file';

interface FileOptions {
  /** Without the ending. */
  readonly name: string;
  readonly directory: string;
  readonly now: () => number;
  /** A file that is no JSON object was set aside, beside its place. */
  readonly onSetAside: () => void;
}

/**
 * A file by electron-store, readable by its owner only. `clearInvalidConfig` stays off because it would wipe a
 * broken file; `set` reports success on a full disk, hence the reading back.
 */
export function openElectronStoreFile(options: FileOptions): JsonFile {
  try {
    return openFile(options);
  } catch {
    return unusableFile; // a folder in its place, no permission: the app goes on with what it has in memory
  }
}

/** Whoever writes hears that it was not saved. */
const unusableFile: JsonFile = { read: () => undefined, write: () => err('not-saved') };

function openFile(options: FileOptions): JsonFile {
  const path = join(options.directory, `${options.name}.json`);
  setAsideIfBroken(path, options);
  const store = new ElectronStore<Record<string, unknown>>({
    name: options.name,
    cwd: options.directory,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
  });
  return {
    read: () => store.store,
    write: (value) => {
      try {
        store.store = { ...value };
        const same = isDeepStrictEqual(readJson(path), JSON.parse(JSON.stringify(value)));
        return same ? ok(null) : err('not-saved');
      } catch {
        return err('not-saved'); // read-only, full or gone: the caller says so
      }
    },
  };
}

function setAsideIfBroken(path: string, { now, onSetAside }: FileOptions): void {
  if (!existsSync(path)) return;
  try {
    const content = readJson(path);
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  renameSync(path, `${path}.broken-${new Date(now()).toISOString().replaceAll(':', '-')}`);
  onSetAside();
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
