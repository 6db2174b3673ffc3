import type { ApiKey } from '../../shared/api-key';
import type { Result } from '../../shared/result';
import type { KeychainTrouble } from '../../shared/trouble';

/** Where the key is kept. All calls answer within the store's deadline. */
export interface TokenStore {
  /** null: there is none, as far as the keychain tells (a locked one that was not unlocked tells the same). */
  read(): Promise<Result<ApiKey | null, KeychainTrouble>>;
  /** Ok only once the key has been read back equal. */
  write(key: ApiKey): Promise<Result<null, KeychainTrouble>>;
  /** Ok only once nothing is found any more, also when there was nothing. */
  delete(): Promise<Result<null, KeychainTrouble>>;
}
