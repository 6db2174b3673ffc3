import { packDirectory } from '../../shared/packed-directory';
import type { Directory } from '../../shared/directory-change';
import type { Clock } from '../clock';
import type { RememberedDirectory } from '../presence/known-directory';
import { parseRememberedDirectory } from './parse-remembered-directory';
import type { Vault } from './vault';
import { WritePace } from './write-pace';

/** The last good directory, so that the next start shows it at once. */
export interface DirectoryCache {
  /** null: there is none, it is older than seven days, or the keychain takes longer than the list is worth waiting for. */
  read(): Promise<RememberedDirectory | null>;
  /** A good answer of `at` (epoch milliseconds). One that brought a change is written soon, any other at the latest by `flush`. */
  write(directory: Directory, at: number): void;
  /** Writes what is not on the disk yet before it returns: for quitting. */
  flush(): void;
  delete(): void;
}

interface DirectoryCacheOptions {
  readonly vault: Vault;
  readonly clock: Clock;
}

const MAX_AGE_MS = 7 * 24 * 60 * 60_000;
const WRITE_EVERY_MS = 30_000;

/** The first poll is not kept waiting for longer; what was remembered would be old news by then. */
const READ_WITHIN_MS = 2000;

export function createDirectoryCache({ vault, clock }: DirectoryCacheOptions): DirectoryCache {
  let latest: RememberedDirectory | null = null;
  /** The last that was handed to the vault, and the last that is known to lie on the disk. */
  let written: RememberedDirectory | null = null;
  let saved: RememberedDirectory | null = null;

  const write = async (): Promise<void> => {
    const value = latest;
    written = value;
    if (await vault.write('directory', asKept(value))) saved = value;
  };
  const pace = new WritePace(clock, WRITE_EVERY_MS, () => void write());

  return {
    async read() {
      if (latest !== null) return latest; // of this run, and the disk may be behind it
      const found = await within(READ_WITHIN_MS, clock, () =>
        vault.read('directory', parseRememberedDirectory),
      );
      if (found === undefined) return null;
      const ageMs = clock.now() - found.at;
      if (ageMs >= 0 && ageMs <= MAX_AGE_MS) return (latest = written = saved = found);
      vault.delete('directory'); // of the past, or of a clock that was wrong
      return null;
    },
    write(directory, at) {
      latest = { directory, at };
      if (directory !== written?.directory) pace.ask();
    },
    flush() {
      pace.cancel();
      if (latest !== null && latest !== saved && vault.writeNow('directory', asKept(latest)))
        saved = latest;
    },
    delete() {
      pace.cancel();
      latest = written = saved = null;
      vault.delete('directory');
    },
  };
}

/** See `parse-remembered-directory.ts`. */
function asKept(value: RememberedDirectory | null): unknown {
  return value && { packed: packDirectory(value.directory), at: value.at };
}

/** undefined if it takes longer. */
function within<T>(
  limitMs: number,
  clock: Clock,
  run: () => Promise<T | undefined>,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(limitMs, () => resolve(undefined));
    run().then(resolve, reject).finally(cancel);
  });
}
