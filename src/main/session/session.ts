import { parseApiKey, type ApiKey } from '../../shared/api-key';
import type { SignInError } from '../../shared/ipc';
import { err, ok, type Result } from '../../shared/result';
import type { SessionState } from '../../shared/snapshot';
import type { KeychainTrouble } from '../../shared/trouble';
import type { DirectoryRead, DirectorySource } from '../directory/directory-source';
import type { TokenStore } from '../keychain/token-store';
import type { PollTarget } from '../presence/poll-loop';

/** A directory of made-up colleagues: where it is read, with a key that is no secret. */
export interface DemoDirectory extends PollTarget {
  /** Its avatars lie there too. */
  readonly baseUrl: string;
  close(): Promise<void>;
}

interface SessionOptions {
  readonly source: DirectorySource;
  readonly tokenStore: TokenStore;
  /** Whether a key was kept, so that a locked keychain is not taken for an empty one. */
  readonly marker: { get(): boolean; set(kept: boolean): void };
  readonly presence: {
    start(session: SessionState, target: PollTarget, first?: DirectoryRead): void;
    stop(session: SessionState): void;
  };
  readonly openDemo: () => Promise<DemoDirectory>;
  /** What belongs to the colleagues of this session goes: pictures, plans. */
  readonly onEnd: () => void;
}

/** Signs in and out. Holds the key no longer than it takes to hand it to the polling. */
export class Session {
  readonly #options: SessionOptions;
  /** A key that works but could not be kept, until the user decides. */
  #unsaved: { readonly key: ApiKey; readonly first: DirectoryRead } | null = null;
  #demo: DemoDirectory | null = null;
  #signingIn: AbortController | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Takes the key from the keychain, if there is one. */
  async start(): Promise<void> {
    const { tokenStore, presence, marker } = this.#options;
    presence.stop({ kind: 'starting' });
    const kept = await tokenStore.read();
    if (kept.ok && kept.value !== null) return this.#enter(kept.value, 'keychain');
    const trouble = kept.ok ? null : kept.error;
    if (!marker.get()) return presence.stop({ kind: 'signed-out', keychain: trouble });
    presence.stop({ kind: 'keychain-trouble', trouble: trouble ?? { kind: 'locked' } });
  }

  /** Keeps only a key that worked. A later call takes the place of one that is under way. */
  async signIn(typed: string): Promise<Result<null, SignInError>> {
    const key = parseApiKey(typed);
    if (!key.ok) return err({ kind: 'bad-key', flaw: key.error });
    const first = await this.#tryKey(key.value);
    if (!first.ok) return first;
    const kept = await this.#options.tokenStore.write(key.value);
    if (!kept.ok) {
      this.#unsaved = { key: key.value, first: first.value };
      return err({ kind: 'keychain', trouble: kept.error });
    }
    this.#options.marker.set(true);
    this.#enter(key.value, 'keychain', first.value);
    return ok(null);
  }

  keepForSession(): Result<null, 'no-key'> {
    if (this.#unsaved === null) return err('no-key');
    this.#enter(this.#unsaved.key, 'session', this.#unsaved.first);
    return ok(null);
  }

  /** The demo leaves the keychain alone. */
  async startDemo(): Promise<void> {
    await this.#closeDemo();
    const demo = await this.#options.openDemo();
    this.#demo = demo;
    this.#options.onEnd();
    this.#options.presence.start({ kind: 'signed-in', keptIn: 'demo' }, demo);
  }

  /** Leaves the demo, or deletes the key. The session ends in any case; a key that is still there is said. */
  async signOut(): Promise<Result<null, KeychainTrouble>> {
    if (this.#demo !== null) {
      await this.#closeDemo();
      this.#options.onEnd();
      await this.start();
      return ok(null);
    }
    this.#leave();
    const deleted = await this.#options.tokenStore.delete();
    if (deleted.ok) this.#options.marker.set(false);
    return deleted;
  }

  async #tryKey(key: ApiKey): Promise<Result<DirectoryRead, SignInError>> {
    this.#signingIn?.abort();
    this.#signingIn = new AbortController();
    const { signal } = this.#signingIn;
    const read = await this.#options.source.read(key, signal).catch((error: unknown) => {
      if (signal.aborted) return err({ kind: 'timeout' } as const);
      throw error;
    });
    return read.ok ? read : err({ kind: 'poll', failure: read.error });
  }

  #enter(key: ApiKey, keptIn: 'keychain' | 'session', first?: DirectoryRead): void {
    this.#unsaved = null;
    this.#options.onEnd();
    const target = { source: this.#options.source, key };
    this.#options.presence.start({ kind: 'signed-in', keptIn }, target, first);
  }

  #leave(): void {
    this.#unsaved = null;
    this.#options.onEnd();
    this.#options.presence.stop({ kind: 'signed-out', keychain: null });
  }

  async #closeDemo(): Promise<void> {
    const demo = this.#demo;
    this.#demo = null;
    await demo?.close();
  }
}
