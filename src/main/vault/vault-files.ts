import type { VaultFileName } from './vault';

/** Where sealed files lie. Nothing here throws for what a disk can do: it is read-only, full, gone. */
export interface VaultFiles {
  /** undefined: there is none, or it can't be read. */
  read(name: VaultFileName): Promise<Buffer | undefined>;
  /**
   * Replaces the file in one step: a kill at any moment leaves the old or the new one. `isWanted` has the last word, in
   * the same turn as that step. True once it is done.
   */
  write(name: VaultFileName, bytes: Buffer, isWanted: () => boolean): Promise<boolean>;
  /** The same, done when it returns. */
  writeNow(name: VaultFileName, bytes: Buffer): boolean;
  /** In the same turn, so that no later write is hit. */
  delete(name: VaultFileName): void;
  deleteAll(): void;
}
