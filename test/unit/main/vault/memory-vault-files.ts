import type { VaultFileName } from '../../../../src/main/vault/vault';
import type { VaultFiles } from '../../../../src/main/vault/vault-files';

/** Keeps the bytes in memory. Writes wait while the disk is held. */
export class MemoryVaultFiles implements VaultFiles {
  readonly files = new Map<VaultFileName, Buffer>();
  readonly written: VaultFileName[] = [];
  #held: Promise<void> | undefined;

  /** Returns the release. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#held = new Promise((resolve) => (release = resolve));
    return () => {
      this.#held = undefined;
      release();
    };
  }

  read = async (name: VaultFileName): Promise<Buffer | undefined> => this.files.get(name);

  write = async (name: VaultFileName, bytes: Buffer, isWanted: () => boolean): Promise<boolean> => {
    await this.#held;
    return isWanted() && this.writeNow(name, bytes);
  };

  writeNow = (name: VaultFileName, bytes: Buffer): boolean => {
    this.written.push(name);
    this.files.set(name, bytes);
    return true;
  };

  delete = (name: VaultFileName): void => void this.files.delete(name);

  deleteAll = (): void => this.files.clear();
}
