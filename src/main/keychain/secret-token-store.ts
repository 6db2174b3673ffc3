import { parseApiKey } from '../../shared/api-key';
import { ok } from '../../shared/result';
import type { SecretStore } from './secret-store';
import type { TokenStore } from './token-store';

/** The API key as one of the keychain's secrets. */
export function createSecretTokenStore(secret: SecretStore): TokenStore {
  return {
    read: async () => {
      const kept = await secret.read();
      if (!kept.ok) return kept;
      const key = parseApiKey(kept.value);
      return ok(key.ok ? key.value : null); // what can't be a key was not put there by this app
    },
    write: (key) => secret.write(key),
    delete: () => secret.delete(),
  };
}
