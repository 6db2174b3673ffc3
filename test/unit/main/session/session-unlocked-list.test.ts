import { beforeEach, expect, it, vi } from 'vitest';
import { createMemoryTokenStore } from '../../../fakes/memory-token-store';
import type { TokenStore } from '../../../../src/main/keychain/token-store';
import { PresenceService } from '../../../../src/main/presence/presence-service';
import { Session } from '../../../../src/main/session/session';
import { ok } from '../../../../src/shared/result';
import { FakeClock, settled } from '../../../fakes/fake-clock';
import { colleague, FakeDirectorySource, goodKey } from '../../../fakes/fake-directory-source';

const remembered = { directory: [colleague('Bram')], at: 1 };

let source: FakeDirectorySource;
let presence: PresenceService;
let rest: () => void;

function sessionWith(tokenStore: TokenStore, wasKept = true): Session {
  return new Session({
    source,
    tokenStore,
    presence,
    marker: { get: () => wasKept, set: () => undefined },
    remembered: {
      readUnlocked: async () => remembered,
      read: async () => null,
      forget: async () => ok(null),
    },
    atRest: new Promise((resolve) => (rest = resolve)),
    openDemo: () => Promise.reject(new Error('There is no demo here.')),
    onEnd: () => undefined,
  });
}

beforeEach(() => {
  source = new FakeDirectorySource();
  source.answer([colleague('Anouk')]);
  presence = new PresenceService({ clock: new FakeClock(), random: () => 0, intervalMs: 30_000 });
});

it('shows the list, and leaves the keychain alone until the window rests', async () => {
  const store = createMemoryTokenStore(goodKey);
  const read = vi.spyOn(store, 'read');
  void sessionWith(store).start();
  await settled();
  const { session, directory, freshness } = presence.snapshot;
  expect(session).toEqual({ kind: 'signed-in', keptIn: 'keychain' });
  expect([directory, freshness.state]).toEqual([remembered.directory, 'stale']);
  expect([read.mock.calls.length, source.reads.length]).toEqual([0, 0]);
  rest();
  await settled();
  expect(read).toHaveBeenCalledOnce();
  expect(source.reads.map(({ key }) => key)).toEqual([goodKey]);
  expect(presence.snapshot.directory).toEqual([colleague('Anouk')]);
});

it('takes it back where the key turns out to be gone, and asks the provider nothing', async () => {
  void sessionWith(createMemoryTokenStore()).start();
  rest();
  await settled();
  expect(presence.snapshot.session).toEqual({
    kind: 'keychain-trouble',
    trouble: { kind: 'locked' },
  });
  expect([presence.snapshot.directory, source.reads]).toEqual([null, []]);
});

it('brings no key to a session that has ended meanwhile', async () => {
  const session = sessionWith(createMemoryTokenStore(goodKey));
  void session.start();
  await settled();
  await session.signOut();
  rest();
  await settled();
  expect(presence.snapshot.session.kind).toBe('signed-out');
  expect([presence.snapshot.directory, source.reads]).toEqual([null, []]);
});

it('shows nothing where no key was ever kept', async () => {
  await sessionWith(createMemoryTokenStore(), false).start();
  expect(presence.snapshot.session).toEqual({ kind: 'signed-out', keychain: null });
});
