import { ok } from '../../shared/result';
import type { Clock } from '../clock';
import { KeychainCalls } from './keychain-calls';
import type { KeychainProcess } from './keychain-process';
import type { KeychainEntry } from './keychain-protocol';
import type { SecretStore } from './secret-store';
import { createSecretTokenStore } from './secret-token-store';
import type { TokenStore } from './token-store';

export interface KeytarKeychainOptions {
  readonly spawn: () => KeychainProcess;
  readonly clock: Clock;
  /** For one call; long enough to type a password into the keychain's prompt. */
  readonly deadlineMs?: number;
  /** Whether the keychain itself still answers, and so waits for its user when a call takes long. Left out: never. */
  readonly isWell?: () => Promise<boolean>;
  /** As in secret-store.ts, by a way that takes no process. Left out: there is none. */
  readonly readUnlocked?: (entry: KeychainEntry) => Promise<string | null>;
}

export interface KeytarKeychain {
  /** The store of the API key. The account is the API's base URL, so that a test server and the real one share no key. */
  tokenStore(entry: KeychainEntry): TokenStore;
  secretStore(entry: KeychainEntry): SecretStore;
  /** Kills the process at once: quitting never waits for a keychain. */
  dispose(): void;
}

const DEADLINE_MS = 30_000;
/** The longest that a person is waited for at the keychain's prompt; main stays alive meanwhile. */
const PROMPT_MS = 300_000;
/** Calls that belong together follow each other at once; a process costs 25 MB, and a new one a fraction of a second. */
const IDLE_MS = 2_000;

/**
 * The system's keychain, by way of one process that may hang, crash or be killed without harm to the app. All stores
 * share it and its queue, so a second secret costs no second process and asks only after the first was answered.
 */
export function createKeytarKeychain({
  spawn,
  clock,
  deadlineMs = DEADLINE_MS,
  isWell = () => Promise.resolve(false),
  readUnlocked = () => Promise.resolve(null),
}: KeytarKeychainOptions): KeytarKeychain {
  const calls = new KeychainCalls({
    spawn,
    clock,
    deadlineMs,
    promptMs: PROMPT_MS,
    isWell,
    idleMs: IDLE_MS,
  });
  const secretStore = (entry: KeychainEntry): SecretStore => ({
    readUnlocked: () => readUnlocked(entry),
    read: () => calls.call({ kind: 'read', ...entry }),
    write: async (secret) => {
      const outcome = await calls.call({ kind: 'write', ...entry, secret });
      return outcome.ok ? ok(null) : outcome;
    },
    delete: async () => {
      const outcome = await calls.call({ kind: 'delete', ...entry });
      return outcome.ok ? ok(null) : outcome;
    },
  });
  return {
    secretStore,
    tokenStore: (entry) => createSecretTokenStore(secretStore(entry)),
    dispose: () => calls.dispose(),
  };
}
