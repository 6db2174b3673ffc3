import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryTokenStore } from '../../../fakes/memory-token-store';
import type { TokenStore } from '../../../../src/main/keychain/token-store';
import type { RememberedDirectory } from '../../../../src/main/presence/known-directory';
import { PresenceService } from '../../../../src/main/presence/presence-service';
import { Session } from '../../../../src/main/session/session';
import { err, ok, type Result } from '../../../../src/shared/result';
import type { KeychainTrouble } from '../../../../src/shared/trouble';
import { FakeClock, settled } from '../../../fakes/fake-clock';
import { colleague, FakeDirectorySource, goodKey } from '../../../fakes/fake-directory-source';

const anouk = colleague('Anouk');
const noService: KeychainTrouble = { kind: 'no-service' };
const failingStore = (trouble: KeychainTrouble): TokenStore => {
  const fail = async () => err(trouble);
  return { read: fail, write: fail, delete: fail };
};
const brokenStore = failingStore(noService);

let source: FakeDirectorySource;
let demoSource: FakeDirectorySource;
let presence: PresenceService;
let marker: boolean;
let remembered: RememberedDirectory | null;
const forget = vi.fn(async (_wasKept: boolean): Promise<Result<null, KeychainTrouble>> => ok(null));
const onEnd = vi.fn();
const closeDemo = vi.fn(async () => undefined);

function sessionWith(tokenStore: TokenStore): Session {
  return new Session({
    source,
    tokenStore,
    presence,
    marker: { get: () => marker, set: (kept) => (marker = kept) },
    remembered: { readUnlocked: async () => null, read: async () => remembered, forget },
    atRest: Promise.resolve(),
    openDemo: async () => ({
      source: demoSource,
      key: goodKey,
      baseUrl: 'http://127.0.0.1:1/v1',
      close: closeDemo,
    }),
    onEnd,
  });
}

beforeEach(() => {
  source = new FakeDirectorySource();
  source.answer([anouk]);
  demoSource = new FakeDirectorySource();
  demoSource.answer([colleague('Demo')]);
  presence = new PresenceService({ clock: new FakeClock(), random: () => 0, intervalMs: 30_000 });
  marker = false;
  remembered = null;
  forget.mockClear();
  onEnd.mockClear();
  closeDemo.mockClear();
});

describe('starting', () => {
  it('signs in with the key of the keychain', async () => {
    await sessionWith(createMemoryTokenStore(goodKey)).start();
    await settled();
    expect(presence.snapshot.session).toEqual({ kind: 'signed-in', keptIn: 'keychain' });
    expect(presence.snapshot.directory).toEqual([anouk]);
  });

  it('shows the remembered list, as old, while the first poll is under way', async () => {
    remembered = { directory: [anouk], at: 1 };
    source.hold();
    await sessionWith(createMemoryTokenStore(goodKey)).start();
    expect([presence.snapshot.directory, presence.snapshot.freshness.state]).toEqual([
      [anouk],
      'stale',
    ]);
  });

  it('asks for a key where there is none', async () => {
    await sessionWith(createMemoryTokenStore()).start();
    expect(presence.snapshot.session).toEqual({ kind: 'signed-out', keychain: null });
  });

  it('takes a keychain that lost a known key for locked, never for empty', async () => {
    marker = true;
    await sessionWith(createMemoryTokenStore()).start();
    expect(presence.snapshot.session).toEqual({
      kind: 'keychain-trouble',
      trouble: { kind: 'locked' },
    });
  });

  it('says why the key that is there can’t be read', async () => {
    marker = true;
    await sessionWith(brokenStore).start();
    expect(presence.snapshot.session).toEqual({ kind: 'keychain-trouble', trouble: noService });
  });

  it('asks for a key where no keychain answers and none was ever kept, and says so', async () => {
    await sessionWith(brokenStore).start();
    expect(presence.snapshot.session).toEqual({ kind: 'signed-out', keychain: noService });
  });
});

describe('signing in', () => {
  it('keeps a key that worked, and shows its first answer without a second request', async () => {
    const store = createMemoryTokenStore();
    expect(await sessionWith(store).signIn(`  ${goodKey}\n`)).toEqual(ok(null));
    expect(await store.read()).toEqual(ok(goodKey));
    expect([marker, source.reads.length]).toEqual([true, 1]);
    expect(presence.snapshot.directory).toEqual([anouk]);
  });

  it('keeps nothing that the provider refused', async () => {
    const store = createMemoryTokenStore();
    source.fail({ kind: 'rejected' });
    const outcome = await sessionWith(store).signIn('wrong');
    expect(outcome).toEqual(err({ kind: 'poll', failure: { kind: 'rejected' } }));
    expect([await store.read(), marker]).toEqual([ok(null), false]);
  });

  it('sends no text that can’t be a key', async () => {
    const outcome = await sessionWith(createMemoryTokenStore()).signIn('a b');
    expect(outcome).toEqual(err({ kind: 'bad-key', flaw: 'odd-characters' }));
    expect(source.reads).toEqual([]);
  });

  it('offers to keep a working key for the session where the keychain fails', async () => {
    const session = sessionWith(brokenStore);
    expect(await session.signIn(goodKey)).toEqual(err({ kind: 'keychain', trouble: noService }));
    expect(presence.snapshot.directory).toBe(null);
    expect(session.keepForSession()).toEqual(ok(null));
    expect(presence.snapshot.session).toEqual({ kind: 'signed-in', keptIn: 'session' });
    expect([presence.snapshot.directory, marker]).toEqual([[anouk], false]);
  });

  it('has nothing to keep for the session without a key that worked', () => {
    expect(sessionWith(brokenStore).keepForSession()).toEqual(err('no-key'));
  });

  it('lets a later try take the place of one under way', async () => {
    const session = sessionWith(createMemoryTokenStore());
    source.hold();
    const first = session.signIn('first');
    source.release();
    source.hold();
    const second = session.signIn('second');
    source.release();
    expect([await first, await second]).toEqual([err({ kind: 'superseded' }), ok(null)]);
    expect(source.reads[0]?.signal.aborted).toBe(true);
  });
});

describe('signing out', () => {
  it('deletes the key and forgets everybody', async () => {
    const store = createMemoryTokenStore(goodKey);
    marker = true;
    const session = sessionWith(store);
    await session.start();
    expect(await session.signOut()).toEqual(ok(null));
    expect([await store.read(), marker]).toEqual([ok(null), false]);
    expect(forget).toHaveBeenCalledExactlyOnceWith(true);
    expect(presence.snapshot.session).toEqual({ kind: 'signed-out', keychain: null });
  });

  it('says when the key is still there, and remembers it', async () => {
    marker = true;
    expect(await sessionWith(brokenStore).signOut()).toEqual(err(noService));
    expect([presence.snapshot.session, marker]).toEqual([
      { kind: 'signed-out', keychain: null },
      true,
    ]);
  });
});

describe('signing out of a key that was kept for the session only', () => {
  const signOutOf = async (store: TokenStore): Promise<unknown> => {
    const session = sessionWith(store);
    await session.signIn(goodKey);
    session.keepForSession();
    return session.signOut();
  };

  it.each(['no-service', 'no-library', 'locked', 'denied', 'not-saved'] as const)(
    'is done without a call that proves a keychain empty: %s',
    async (kind) => {
      const remove = vi.fn(async () => err({ kind }));
      expect(await signOutOf({ ...failingStore({ kind }), delete: remove })).toEqual(ok(null));
      expect(remove).not.toHaveBeenCalled();
      expect(forget).toHaveBeenCalledExactlyOnceWith(false);
    },
  );

  it('deletes a key that nobody knew of, or says that it is still there', async () => {
    const old = createMemoryTokenStore(goodKey);
    const locked: KeychainTrouble = { kind: 'locked' };
    const full = { ...old, write: async () => err(locked) };
    expect(await signOutOf({ ...full, delete: async () => err(locked) })).toEqual(err(locked));
    expect(await signOutOf(full)).toEqual(ok(null));
    expect(await old.read()).toEqual(ok(null));
  });

  it.each(['timeout', 'crashed'] as const)(
    'says what may have stayed of a key whose saving ended unseen: %s',
    async (kind) => {
      expect(await signOutOf(failingStore({ kind }))).toEqual(err({ kind }));
      expect(forget).toHaveBeenCalledExactlyOnceWith(true);
    },
  );

  it('says what may have stayed of the list', async () => {
    forget.mockResolvedValueOnce(err({ kind: 'locked' }));
    expect(await signOutOf(brokenStore)).toEqual(err({ kind: 'locked' }));
  });
});

describe('the demo', () => {
  it('shows its own colleagues and leaves the keychain alone', async () => {
    const store = createMemoryTokenStore();
    await sessionWith(store).startDemo();
    await settled();
    expect(presence.snapshot.session).toEqual({ kind: 'signed-in', keptIn: 'demo' });
    expect(presence.snapshot.directory?.map(({ fullName }) => fullName)).toEqual(['Demo']);
    expect([await store.read(), source.reads]).toEqual([ok(null), []]);
  });

  it('gives way to the kept key when it is left', async () => {
    const session = sessionWith(createMemoryTokenStore(goodKey));
    await session.startDemo();
    await session.signOut();
    await settled();
    expect(closeDemo).toHaveBeenCalledOnce();
    expect(presence.snapshot.session).toEqual({ kind: 'signed-in', keptIn: 'keychain' });
  });

  it('is left alone by a key that was under way when it started', async () => {
    const session = sessionWith(createMemoryTokenStore());
    source.hold();
    const late = session.signIn(goodKey);
    await session.startDemo();
    source.release();
    expect(await late).toEqual(err({ kind: 'superseded' }));
    expect(presence.snapshot.session).toEqual({ kind: 'signed-in', keptIn: 'demo' });
  });

  it('opens once, however often it is asked for', async () => {
    const session = sessionWith(createMemoryTokenStore());
    await Promise.all([session.startDemo(), session.startDemo()]);
    expect(closeDemo).toHaveBeenCalledOnce();
  });
});
