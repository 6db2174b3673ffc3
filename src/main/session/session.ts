import { parseApiKey, type ApiKey } from '../../shared/api-key';
import type { SignInError } from '../../shared/ipc';
import { err, ok, type Result } from '../../shared/result';
import type { SessionState } from '../../shared/snapshot';
import type { KeychainTrouble } from '../../shared/trouble';
import type { DirectoryRead, DirectorySource } from '../directory/directory-source';
import { removeSecret } from '../keychain/remove-secret';
import type { TokenStore } from '../keychain/token-store';
import type { PollTarget } from '../presence/poll-loop';
import type { KnownDirectory, RememberedDirectory } from '../presence/known-directory';

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
    start(session: SessionState, target: PollTarget, known?: KnownDirectory): void;
    stop(session: SessionState): void;
  };
  /** What an earlier run kept of the colleagues, sealed with a secret of the keychain. */
  readonly remembered: {
    /** null also where the keychain would have to be asked. */
    readUnlocked(): Promise<RememberedDirectory | null>;
    read(): Promise<RememberedDirectory | null>;
    /** Whether there may be anything of it where a locked keychain hides it. */
    forget(wasKept: boolean): Promise<Result<null, KeychainTrouble>>;
  };
  /** Until then what is remembered will do, and the keychain is left alone. */
  readonly atRest: Promise<void>;
  readonly openDemo: () => Promise<DemoDirectory>;
  /** What belongs to the colleagues of this session goes: pictures, plans. */
  readonly onEnd: () => void;
}

/** Signs in and out. Holds the key no longer than it takes to hand it to the polling. */
export class Session {
  readonly #options: SessionOptions;
  /** A key that works but could not be kept, until the user decides. */
  #unsaved: { readonly key: ApiKey; readonly first: DirectoryRead } | null = null;
  /** The keychain was given a key, and did not tell what became of it. */
  #mayBeKept = false;
  #demo: DemoDirectory | null = null;
  #signingIn = new AbortController();
  /** Grows with every step of the user; what an earlier step still brings is dropped. */
  #step = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Takes the key from the keychain, if there is one. A list that lies unlocked is shown before. */
  async start(): Promise<void> {
    const { tokenStore, presence, marker, remembered, atRest } = this.#options;
    const isCurrent = this.#nextStep();
    presence.stop({ kind: 'starting' });
    const early = marker.get() ? await remembered.readUnlocked() : null;
    if (!isCurrent()) return;
    const reading = early === null ? tokenStore.read() : atRest.then(() => tokenStore.read());
    if (early !== null) this.#enter(keyOf(reading), 'keychain', { remembered: early });
    const kept = await reading;
    if (!isCurrent()) return;
    if (kept.ok && kept.value !== null) {
      if (early !== null) return;
      marker.set(true); // it may have been lost, with the file it is in
      const list = await remembered.read();
      if (isCurrent())
        this.#enter(kept.value, 'keychain', list === null ? {} : { remembered: list });
      return;
    }
    const trouble = kept.ok ? null : kept.error;
    if (!marker.get()) return presence.stop({ kind: 'signed-out', keychain: trouble });
    presence.stop({ kind: 'keychain-trouble', trouble: trouble ?? { kind: 'locked' } });
  }

  /** Keeps only a key that worked. A later call takes the place of one that is under way. */
  async signIn(typed: string): Promise<Result<null, SignInError>> {
    const key = parseApiKey(typed);
    if (!key.ok) return err({ kind: 'bad-key', flaw: key.error });
    const isCurrent = this.#nextStep();
    const first = await this.#tryKey(key.value);
    if (!isCurrent()) return err({ kind: 'superseded' });
    if (!first.ok) return first;
    const kept = await this.#options.tokenStore.write(key.value);
    if (kept.ok) this.#options.marker.set(true);
    else if (endedUnseen(kept.error)) this.#mayBeKept = true;
    if (!isCurrent()) return err({ kind: 'superseded' });
    if (!kept.ok) {
      this.#unsaved = { key: key.value, first: first.value };
      return err({ kind: 'keychain', trouble: kept.error });
    }
    this.#enter(key.value, 'keychain', { first: first.value });
    return ok(null);
  }

  keepForSession(): Result<null, 'no-key'> {
    if (this.#unsaved === null) return err('no-key');
    this.#nextStep();
    this.#enter(this.#unsaved.key, 'session', { first: this.#unsaved.first });
    return ok(null);
  }

  /** The demo leaves the keychain alone. */
  async startDemo(): Promise<void> {
    const isCurrent = this.#nextStep();
    await this.#closeDemo();
    const demo = await this.#options.openDemo();
    if (!isCurrent()) return demo.close();
    this.#demo = demo;
    this.#options.onEnd();
    this.#options.presence.start({ kind: 'signed-in', keptIn: 'demo' }, demo);
  }

  /** Leaves the demo, or deletes the key. The session ends in any case; a key that is still there is said. */
  async signOut(): Promise<Result<null, KeychainTrouble>> {
    this.#nextStep();
    if (this.#demo !== null) {
      await this.#closeDemo();
      this.#options.onEnd();
      await this.start();
      return ok(null);
    }
    this.#leave();
    const { tokenStore, marker, remembered } = this.#options;
    const wasKept = marker.get() || this.#mayBeKept;
    const [deleted, forgotten] = await Promise.all([
      removeSecret(tokenStore, wasKept),
      remembered.forget(wasKept),
    ]);
    if (deleted.ok) {
      marker.set(false);
      this.#mayBeKept = false;
    }
    return deleted.ok ? forgotten : deleted;
  }

  async #tryKey(key: ApiKey): Promise<Result<DirectoryRead, SignInError>> {
    const { signal } = this.#signingIn;
    try {
      const read = await this.#options.source.read(key, signal);
      return read.ok ? read : err({ kind: 'poll', failure: read.error });
    } catch (error) {
      if (signal.aborted) return err({ kind: 'superseded' });
      throw error;
    }
  }

  /** Ends what is under way for an earlier step; tells later whether this step is still the last. */
  #nextStep(): () => boolean {
    this.#signingIn.abort();
    this.#signingIn = new AbortController();
    const mine = (this.#step += 1);
    return () => mine === this.#step;
  }

  #enter(key: PollTarget['key'], keptIn: 'keychain' | 'session', known: KnownDirectory): void {
    this.#unsaved = null;
    this.#options.onEnd();
    const target = { source: this.#options.source, key };
    this.#options.presence.start({ kind: 'signed-in', keptIn }, target, known);
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

/** For ever under way where there is none; the session ends then. */
function keyOf(reading: ReturnType<TokenStore['read']>): Promise<ApiKey> {
  return new Promise((resolve) => {
    void reading.then((kept) => {
      if (kept.ok && kept.value !== null) resolve(kept.value);
    });
  });
}

function endedUnseen({ kind }: KeychainTrouble): boolean {
  return kind === 'timeout' || kind === 'crashed';
}
