import { beforeEach, describe, expect, it } from 'vitest';
import type { GoodPoll } from '../../../../src/main/presence/good-poll';
import type { PresenceService } from '../../../../src/main/presence/presence-service';
import type { Snapshot } from '../../../../src/shared/snapshot';
import { settled, type FakeClock } from '../../../fakes/fake-clock';
import {
  colleague,
  FakeDirectorySource,
  goodKey,
  readOf,
} from '../../../fakes/fake-directory-source';
import { presenceOnFakes } from './presence-on-fakes';

const signedIn = { kind: 'signed-in', keptIn: 'keychain' } as const;
const anouk = colleague('Anouk');
const bjorn = colleague('Bjorn', { availability: 'unavailable' });

let clock: FakeClock;
let source: FakeDirectorySource;
let presence: PresenceService;
let seen: Snapshot[];

beforeEach(() => {
  ({ clock, source, presence } = presenceOnFakes([anouk, bjorn]));
  seen = [];
  presence.onSnapshot((snapshot) => seen.push(snapshot));
});

async function start(): Promise<void> {
  presence.start(signedIn, { source, key: goodKey });
  await settled();
}

const state = (): string => presence.snapshot.freshness.state;

describe('the presence service', () => {
  it('shows the first answer as live', async () => {
    await start();
    expect(presence.snapshot).toEqual({
      revision: 2,
      session: signedIn,
      directory: [anouk, bjorn],
      freshness: {
        state: 'live',
        asOf: clock.now(),
        nextPollAt: clock.now() + 30_000,
        failure: null,
        polling: false,
      },
    });
  });

  it('spares the second request when sign-in brought the first answer', async () => {
    presence.start(signedIn, { source, key: goodKey }, { first: readOf([anouk]) });
    await settled();
    expect(source.reads).toEqual([]);
    expect(presence.snapshot.directory).toEqual([anouk]);
  });

  it('keeps the list and its objects when a poll changes nothing', async () => {
    await start();
    const { directory } = presence.snapshot;
    source.answer([{ ...anouk }, { ...bjorn }]);
    await clock.advance(30_000);
    expect(presence.snapshot.directory).toBe(directory);
    expect(presence.snapshot.freshness.asOf).toBe(clock.now());
  });

  it('has one request in flight, whatever is asked', async () => {
    source.hold();
    await start();
    presence.refresh();
    presence.windowShown();
    presence.networkBack(true);
    await clock.advance(300_000);
    expect(source.reads.length).toBe(1);
  });

  it('a rejected key stops the polling; an unreachable server does not', async () => {
    source.fail({ kind: 'rejected' });
    await start();
    expect([state(), clock.pending]).toEqual(['rejected', []]);
    source.fail({ kind: 'offline' });
    presence.refresh();
    await clock.advance(1000);
    expect([state(), clock.pending]).toEqual(['offline', [30_000]]);
  });

  it('keeps the list with its age when the network drops, and comes back at once with it', async () => {
    await start();
    const { asOf } = presence.snapshot.freshness;
    source.fail({ kind: 'offline' });
    await clock.advance(30_000);
    expect(state()).toBe('live');
    await clock.advance(30_000);
    expect(state()).toBe('offline');
    expect(presence.snapshot.directory).toEqual([anouk, bjorn]);
    expect(presence.snapshot.freshness.asOf).toBe(asOf);
    source.answer([anouk]);
    presence.networkBack(true);
    await clock.advance(0);
    expect([state(), presence.snapshot.directory]).toEqual(['live', [anouk]]);
  });

  it('says by itself when the list has grown old', async () => {
    await start();
    source.hold();
    await clock.advance(65_999);
    expect(state()).toBe('live');
    await clock.advance(1);
    expect(state()).toBe('stale');
  });

  it('waits as long as the provider asks, also when the user does not want to', async () => {
    await start();
    source.fail({ kind: 'limited', retryAfterMs: 90_000 });
    await clock.advance(30_000);
    expect(state()).toBe('limited');
    presence.refresh();
    await clock.advance(89_999);
    expect(source.reads.length).toBe(2);
    source.answer([anouk]);
    await clock.advance(1);
    expect([source.reads.length, state()]).toEqual([3, 'live']);
  });

  it('does not poll while asleep, shows nothing from before as current, and polls soon after', async () => {
    await start();
    presence.pause('asleep');
    await clock.advance(10_000);
    expect([state(), source.reads.length, clock.pending]).toEqual(['paused', 1, []]);
    presence.resume('asleep');
    expect(state()).toBe('stale');
    await clock.advance(1000);
    expect([state(), source.reads.length]).toEqual(['live', 2]);
  });

  it('aborts the request under way when going to sleep', async () => {
    source.hold();
    await start();
    presence.pause('asleep');
    expect(source.reads[0]?.signal.aborted).toBe(true);
  });

  it('stays stopped after a sleep when the key was rejected', async () => {
    source.fail({ kind: 'rejected' });
    await start();
    presence.pause('asleep');
    presence.resume('asleep');
    await clock.advance(100_000);
    expect([source.reads.length, state()]).toEqual([1, 'rejected']);
  });

  it('drops the late answer to a key that was replaced', async () => {
    source.answer([anouk]);
    source.hold();
    await start();
    const late = source;
    source = new FakeDirectorySource();
    source.answer([bjorn]);
    await start();
    late.release();
    await settled();
    expect(presence.snapshot.directory).toEqual([bjorn]);
  });

  it('believes an empty list only the second time', async () => {
    await start();
    source.answer([]);
    await clock.advance(30_000);
    expect(presence.snapshot.directory).toEqual([anouk, bjorn]);
    await clock.advance(30_000);
    expect(presence.snapshot.directory).toEqual([]);
  });

  it('forgets everybody on sign-out', async () => {
    await start();
    presence.stop({ kind: 'signed-out', keychain: null });
    await clock.advance(300_000);
    expect([presence.snapshot.directory, source.reads.length, clock.pending]).toEqual([
      null,
      1,
      [],
    ]);
  });

  it('says what nothing in it counts as a change: the first answer, and the first after a gap or a sleep', async () => {
    const polls: GoodPoll[] = [];
    presence.onGoodPoll((poll) => polls.push(poll));
    await start();
    await clock.advance(30_000);
    source.fail({ kind: 'offline' });
    await clock.advance(30_000);
    source.answer([anouk]);
    await clock.advance(30_000);
    presence.pause('asleep');
    presence.resume('asleep');
    await clock.advance(1000);
    expect(polls.map(({ continuous }) => continuous)).toEqual([false, true, true, false]);
  });

  it('gives every change one revision, and says nothing where nothing changed', async () => {
    await start();
    const before = seen.length;
    presence.windowShown();
    presence.networkBack(true);
    expect(seen.length).toBe(before);
    expect(seen.map(({ revision }) => revision)).toEqual(seen.map((_, index) => index + 1));
  });
});
