import { parseApiKey } from '../../shared/api-key';
import { ok } from '../../shared/result';
import type { Clock } from '../clock';
import { KeychainCalls } from './keychain-calls';
import type { KeychainProcess } from './keychain-process';
import type { KeychainEntry } from './keychain-protocol';
import type { TokenStore } from './token-store';

export interface KeytarTokenStoreOptions {
  readonly spawn: () => KeychainProcess;
  readonly clock: Clock;
  /** Where the key lies. The account is the API's base URL, so that a test server and the real one share no key. */
  readonly entry: KeychainEntry;
  /** Long enough to type a password into the keychain's prompt. */
  readonly deadlineMs?: number;
}

/** The longest that a person is waited for at the keychain's prompt; main stays alive meanwhile. */
const DEADLINE_MS = 30_000;
const IDLE_MS = 10_000;

export interface KeytarTokenStore extends TokenStore {
  /** Kills the process at once: quitting never waits for a keychain. */
  dispose(): void;
}

/** The key in the system's keychain, by way of a process that may hang, crash or be killed without harm to the app. */
export function createKeytarTokenStore({
  spawn,
  clock,
  entry,
  deadlineMs = DEADLINE_MS,
}: KeytarTokenStoreOptions): KeytarTokenStore {
  const calls = new KeychainCalls({ spawn, clock, deadlineMs, idleMs: IDLE_MS });
  return {
    read: async () => {
      const outcome = await calls.call({ kind: 'read', ...entry });
      if (!outcome.ok) return outcome;
      const key = parseApiKey(outcome.value);
      return ok(key.ok ? key.value : null); // what can't be a key was not put there by this app
    },
    write: async (key) => {
      const outcome = await calls.call({ kind: 'write', ...entry, secret: key });
      return outcome.ok ? ok(null) : outcome;
    },
    delete: async () => {
      const outcome = await calls.call({ kind: 'delete', ...entry });
      return outcome.ok ? ok(null) : outcome;
    },
    dispose: () => calls.dispose(),
  };
}
