import type { KeyObject } from 'node:crypto';
import type { Result } from '../../shared/result';
import type { KeychainTrouble } from '../../shared/trouble';
import type { SecretStore } from '../keychain/secret-store';
import { seal, unseal } from './seal';
import type { Vault, VaultFileName } from './vault';
import type { VaultFiles } from './vault-files';
import { VaultKey } from './vault-key';

/** A value on its way to the disk. `done` is of all values that were taken together. */
interface Write {
  value: unknown;
  done: Promise<boolean>;
}

/** Files that only the key in the keychain opens. */
export class SealedVault implements Vault {
  readonly #files: VaultFiles;
  readonly #key: VaultKey;
  /** The latest write of each file: the one under way, or the one that waits for its end. */
  readonly #waiting = new Map<VaultFileName, Write>();
  readonly #writing = new Map<VaultFileName, Write>();

  constructor(files: VaultFiles, key: SecretStore) {
    this.#files = files;
    this.#key = new VaultKey(key);
  }

  isUnlocked(): Promise<boolean> {
    return this.#key.isUnlocked();
  }

  async read<T>(
    name: VaultFileName,
    parse: (raw: unknown) => T | undefined,
  ): Promise<T | undefined> {
    const sealed = await this.#files.read(name);
    if (sealed === undefined) return undefined; // and the keychain is not asked for nothing
    const key = await this.#key.find();
    if (!key.ok) return undefined; // nothing is known against the file
    const value = key.value === null ? undefined : openAndParse(key.value, name, sealed, parse);
    if (value === undefined) this.#files.delete(name);
    return value;
  }

  write(name: VaultFileName, value: unknown): Promise<boolean> {
    const waiting = this.#waiting.get(name);
    if (waiting !== undefined) {
      waiting.value = value;
      return waiting.done;
    }
    const before = this.#writing.get(name)?.done.catch(() => false); // its caller has the error
    const write: Write = {
      value,
      done: Promise.resolve(before).then(() => this.#perform(name, write)),
    };
    this.#waiting.set(name, write);
    return write.done;
  }

  writeNow(name: VaultFileName, value: unknown): boolean {
    this.#abandon(name);
    const key = this.#key.atHand;
    return key !== undefined && this.#files.writeNow(name, seal(key, name, toBytes(value)));
  }

  delete(name: VaultFileName): void {
    this.#abandon(name);
    this.#files.delete(name);
  }

  async forget(wasKept: boolean): Promise<Result<null, KeychainTrouble>> {
    this.#waiting.clear();
    this.#writing.clear();
    this.#files.deleteAll();
    return this.#key.forget(wasKept);
  }

  async #perform(name: VaultFileName, write: Write): Promise<boolean> {
    if (this.#waiting.get(name) !== write) return false; // abandoned
    const isWanted = (): boolean => this.#writing.get(name) === write;
    this.#waiting.delete(name);
    this.#writing.set(name, write);
    try {
      const key = await this.#key.findOrMake();
      if (key === undefined || !isWanted()) return false;
      return await this.#files.write(name, seal(key, name, toBytes(write.value)), isWanted);
    } finally {
      if (isWanted()) this.#writing.delete(name);
    }
  }

  #abandon(name: VaultFileName): void {
    this.#waiting.delete(name);
    this.#writing.delete(name);
  }
}

function toBytes(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value), 'utf8');
}

function openAndParse<T>(
  key: KeyObject,
  name: VaultFileName,
  sealed: Buffer,
  parse: (raw: unknown) => T | undefined,
): T | undefined {
  const content = unseal(key, name, sealed);
  if (content === undefined) return undefined;
  try {
    return parse(JSON.parse(content.toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
