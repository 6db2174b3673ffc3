import type { Result } from '../../shared/result';
import type { KeychainTrouble } from '../../shared/trouble';

/** One secret text in the system's keychain. All calls answer within the keychain's deadline. */
export interface SecretStore {
  /** The secret, where it is had at once and without the user; null where there is none, or `read` must tell. */
  readUnlocked(): Promise<string | null>;
  /** null: there is none, as far as the keychain tells (a locked one that was not unlocked tells the same). */
  read(): Promise<Result<string | null, KeychainTrouble>>;
  /** Ok only once the secret has been read back equal. */
  write(secret: string): Promise<Result<null, KeychainTrouble>>;
  /** Ok only once nothing is found any more, also when there was nothing. */
  delete(): Promise<Result<null, KeychainTrouble>>;
}
