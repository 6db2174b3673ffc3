import type { ApiKey } from '../../src/shared/api-key';
import { ok } from '../../src/shared/result';
import type { TokenStore } from '../../src/main/keychain/token-store';

/** Keeps the key for as long as the process lives: for tests. */
export function createMemoryTokenStore(key: ApiKey | null = null): TokenStore {
  let kept = key;
  return {
    read: async () => ok(kept),
    write: async (next) => {
      kept = next;
      return ok(null);
    },
    delete: async () => {
      kept = null;
      return ok(null);
    },
  };
}
