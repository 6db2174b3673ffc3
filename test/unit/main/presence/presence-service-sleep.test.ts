import { beforeEach, describe, expect, it } from 'vitest';
import type { PresenceService } from '../../../../src/main/presence/presence-service';
import { settled, type FakeClock } from '../../../fakes/fake-clock';
import { colleague, goodKey, type FakeDirectorySource } from '../../../fakes/fake-directory-source';
import { presenceOnFakes } from './presence-on-fakes';

const signedIn = { kind: 'signed-in', keptIn: 'keychain' } as const;
const anouk = colleague('Anouk');

let clock: FakeClock;
let source: FakeDirectorySource;
let presence: PresenceService;

beforeEach(() => {
  ({ clock, source, presence } = presenceOnFakes([anouk]));
});

/** A sleep that is announced. */
function sleep(forMs: number): void {
  presence.pause('asleep');
  clock.sleep(forMs);
  presence.resume('asleep');
}

describe('a wait of an hour that the provider asks for', () => {
  beforeEach(async () => {
    source.fail({ kind: 'limited', retryAfterMs: 3_600_000 });
    presence.start(signedIn, { source, key: goodKey });
    await settled();
    source.answer([anouk]);
  });

  it('is over after a sleep that was longer', async () => {
    sleep(8 * 3_600_000);
    await clock.advance(1000);
    expect([presence.snapshot.freshness.state, source.reads.length]).toEqual(['live', 2]);
  });

  it('goes on for the rest after one that was shorter', async () => {
    sleep(2_400_000);
    presence.refresh();
    await clock.advance(1_200_000 - 1);
    expect(source.reads.length).toBe(1);
    await clock.advance(1);
    expect(source.reads.length).toBe(2);
  });

  it('takes of a sleep the time that the clock did not count, once', async () => {
    presence.pause('asleep');
    await clock.advance(600_000); // a machine whose clock goes on
    clock.sleep(600_000);
    presence.resume('asleep');
    presence.resume('asleep');
    await clock.advance(2_400_000 - 1);
    expect(source.reads.length).toBe(1);
    await clock.advance(1);
    expect(source.reads.length).toBe(2);
  });

  it.each([
    ['forward', 86_400_000],
    ['back', -86_400_000],
  ])('is as long although the wall clock is set %s', async (_, byMs) => {
    clock.setWall(byMs);
    sleep(0);
    presence.pause('locked');
    presence.resume('locked');
    presence.refresh();
    await clock.advance(3_599_999);
    expect(source.reads.length).toBe(1);
    await clock.advance(1);
    expect(source.reads.length).toBe(2);
  });

  it('is no longer although the wall clock is set back in a sleep', async () => {
    sleep(-86_400_000);
    await clock.advance(3_600_000);
    expect(source.reads.length).toBe(2);
  });
});

describe('a sleep that nobody told of', () => {
  beforeEach(async () => {
    presence.start(signedIn, { source, key: goodKey });
    await settled();
  });

  it('is noticed as the window comes up, which does not wait for the next poll', async () => {
    clock.sleep(8 * 3_600_000);
    const told: string[] = [];
    presence.onSnapshot(({ freshness }) => told.push(freshness.state));
    presence.windowShown();
    await clock.advance(0);
    expect([told, source.reads.length]).toEqual([['stale', 'live'], 2]);
  });

  it('is noticed soon by whoever sees the window', async () => {
    presence.setSeen(true);
    presence.setInterval(300_000);
    await clock.advance(300_000);
    clock.sleep(8 * 3_600_000);
    await clock.advance(15_000);
    expect(presence.snapshot.freshness.state).toBe('stale');
  });
});

describe('the clock', () => {
  const LOOK_MS = 15_000;

  beforeEach(async () => {
    presence.setInterval(300_000);
    presence.start(signedIn, { source, key: goodKey });
    await settled();
  });

  it('is looked at only while somebody sees the window', () => {
    expect(clock.pending).not.toContain(LOOK_MS);
    presence.setSeen(true);
    expect(clock.pending).toContain(LOOK_MS);
    presence.setSeen(false);
    expect(clock.pending).not.toContain(LOOK_MS);
  });

  it.each(['asleep', 'locked', 'user'] as const)(
    'is not looked at during a pause: %s',
    (reason) => {
      presence.setSeen(true);
      presence.pause(reason);
      expect(clock.pending).not.toContain(LOOK_MS);
    },
  );

  it('is not looked at for a list that is known to be old', async () => {
    presence.setSeen(true);
    clock.sleep(8 * 3_600_000);
    await clock.advance(LOOK_MS);
    expect(clock.pending).not.toContain(LOOK_MS);
  });
});
