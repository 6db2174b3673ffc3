import type { Vault, VaultFileName } from '../../../../src/main/vault/vault';
import { ok } from '../../../../src/shared/result';

/** Keeps the JSON of each file in clear, and counts the writes. */
export class MemoryVault implements Vault {
  readonly files = new Map<VaultFileName, string>();
  writes = 0;
  /** As without a keychain: nothing is kept. */
  refuses = false;

  isUnlocked = async (): Promise<boolean> => !this.refuses;

  read: Vault['read'] = async (name, parse) => {
    const text = this.files.get(name);
    const value = text === undefined ? undefined : parse(JSON.parse(text));
    if (value === undefined) this.files.delete(name);
    return value;
  };

  write = async (name: VaultFileName, value: unknown): Promise<boolean> =>
    this.writeNow(name, value);

  writeNow = (name: VaultFileName, value: unknown): boolean => {
    this.writes += 1;
    if (!this.refuses) this.files.set(name, JSON.stringify(value));
    return !this.refuses;
  };

  delete = (name: VaultFileName): void => void this.files.delete(name);

  forget: Vault['forget'] = async () => {
    this.files.clear();
    return ok(null);
  };
}
