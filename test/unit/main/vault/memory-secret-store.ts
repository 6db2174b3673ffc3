import type { SecretStore } from '../../../../src/main/keychain/secret-store';
import { err, ok } from '../../../../src/shared/result';
import type { KeychainTrouble } from '../../../../src/shared/trouble';

/** A keychain of one secret that counts what it is asked, and has trouble when told to. */
export class MemorySecretStore implements SecretStore {
  secret: string | null = null;
  isUnlocked = false;
  trouble: KeychainTrouble['kind'] | null = null;
  readonly calls: string[] = [];

  readUnlocked = async (): Promise<string | null> => {
    this.calls.push('readUnlocked');
    return this.isUnlocked ? this.secret : null;
  };

  read = async (): ReturnType<SecretStore['read']> => this.#answer('read', () => this.secret);

  write = async (secret: string): ReturnType<SecretStore['write']> =>
    this.#answer('write', () => {
      this.secret = secret;
      return null;
    });

  delete = async (): ReturnType<SecretStore['delete']> =>
    this.#answer('delete', () => {
      this.secret = null;
      return null;
    });

  #answer<T>(call: string, act: () => T) {
    this.calls.push(call);
    return this.trouble === null ? ok(act()) : err({ kind: this.trouble });
  }
}
