import type { Clock } from '../clock';
import type { Result } from '../../shared/result';
import type { KeychainTrouble } from '../../shared/trouble';
import type { KeytarKeychain } from './keytar-keychain';
import type { SecretStore } from './secret-store';

/** How one call went; never what was in it. */
export interface ObservedCall {
  readonly call: 'read' | 'write' | 'delete';
  /** The API key, or the key that the kept list is sealed with. */
  readonly secret: 'key' | 'seal';
  /** `none`: read, but nothing was there. */
  readonly outcome: 'ok' | 'none' | KeychainTrouble['kind'];
  readonly durationMs: number;
}

interface Observer {
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly onCall: (call: ObservedCall) => void;
  /** Every secret that goes in or comes out, for the redaction to know. */
  readonly onSecret: (secret: string) => void;
}

interface Store<T extends string> {
  read(): Promise<Result<T | null, KeychainTrouble>>;
  write(secret: T): Promise<Result<null, KeychainTrouble>>;
  delete(): Promise<Result<null, KeychainTrouble>>;
}

/** The same keychain, telling of every call. */
export function observeKeychain(keychain: KeytarKeychain, observer: Observer): KeytarKeychain {
  return {
    tokenStore: (entry) => observe('key', keychain.tokenStore(entry), observer),
    secretStore: (entry) => observeUnlocked(keychain.secretStore(entry), observer),
    dispose: () => keychain.dispose(),
  };
}

/** A secret that could not be had without the user is told of once `read` has brought it. */
function observeUnlocked(store: SecretStore, observer: Observer): SecretStore {
  const { clock, onCall, onSecret } = observer;
  return {
    ...observe('seal', store, observer),
    async readUnlocked() {
      const startedAt = clock.monotonic();
      const secret = await store.readUnlocked();
      if (secret === null) return null;
      onSecret(secret);
      const durationMs = Math.round(clock.monotonic() - startedAt);
      onCall({ call: 'read', secret: 'seal', outcome: 'ok', durationMs });
      return secret;
    },
  };
}

function observe<T extends string>(
  secret: ObservedCall['secret'],
  store: Store<T>,
  { clock, onCall, onSecret }: Observer,
): Store<T> {
  const told = async <V>(
    call: ObservedCall['call'],
    answer: Promise<Result<V, KeychainTrouble>>,
    outcomeOf: (value: V) => 'ok' | 'none',
  ): Promise<Result<V, KeychainTrouble>> => {
    const startedAt = clock.monotonic();
    const result = await answer;
    const durationMs = Math.round(clock.monotonic() - startedAt);
    const outcome = result.ok ? outcomeOf(result.value) : result.error.kind;
    onCall({ call, secret, outcome, durationMs });
    return result;
  };
  return {
    async read() {
      const kept = await told('read', store.read(), (value) => (value === null ? 'none' : 'ok'));
      if (kept.ok && kept.value !== null) onSecret(kept.value);
      return kept;
    },
    write(value) {
      onSecret(value);
      return told('write', store.write(value), () => 'ok');
    },
    delete: () => told('delete', store.delete(), () => 'ok'),
  };
}
