import type { Result } from '../../shared/result';
import type { KeychainTrouble } from '../../shared/trouble';

/** The files that there can be. The name is part of what is sealed: one file never passes for another. */
export type VaultFileName = 'directory' | 'history';

/** Small files of the profile that nobody reads without the key in the keychain. Without a keychain there are none. */
export interface Vault {
  /** Whether it can be read at once, without the user being asked for anything. */
  isUnlocked(): Promise<boolean>;
  /** What `parse` makes of the content. undefined: there is none, or none that can be opened and parsed; it is deleted. */
  read<T>(name: VaultFileName, parse: (raw: unknown) => T | undefined): Promise<T | undefined>;
  /**
   * Seals the JSON of `value`, which must not change any more. Values that come while one is being written wait, and only
   * the last of them is. True once it lies on the disk, false if it does not: no keychain, full, read-only, deleted meanwhile.
   */
  write(name: VaultFileName, value: unknown): Promise<boolean>;
  /** The same, done when it returns: for quitting. False also where the key has not been used yet in this run. */
  writeNow(name: VaultFileName, value: unknown): boolean;
  /** A write under way or waiting comes to nothing. */
  delete(name: VaultFileName): void;
  /** Deletes every file, and the key that could open a copy of one: see `removeSecret`. */
  forget(wasKept: boolean): Promise<Result<null, KeychainTrouble>>;
}
