import { ok, type Result } from '../../shared/result';
import type { KeychainTrouble } from '../../shared/trouble';

interface Store {
  read(): Promise<Result<string | null, KeychainTrouble>>;
  delete(): Promise<Result<null, KeychainTrouble>>;
}

/**
 * Takes a secret out of the keychain. One that was kept is gone only once the keychain has shown that it hides nothing.
 * Where none ever was, only what is found is deleted: that proof writes to the keychain, may ask the user for a password,
 * and fails where the keychain is locked, all for something that is not there.
 */
export async function removeSecret(
  store: Store,
  wasKept: boolean,
): Promise<Result<null, KeychainTrouble>> {
  if (wasKept) return store.delete();
  const found = await store.read();
  return found.ok && found.value !== null ? store.delete() : ok(null);
}
