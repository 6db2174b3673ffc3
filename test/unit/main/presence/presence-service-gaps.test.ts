import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../../../src/shared/result';
import type { PresenceService } from '../../../../src/main/presence/presence-service';
import { settled, type FakeClock } from '../../../fakes/fake-clock';
import {
  colleague,
  goodKey,
  readOf,
  type FakeDirectorySource,
} from '../../../fakes/fake-directory-source';
import { presenceOnFakes } from './presence-on-fakes';

const signedIn = { kind: 'signed-in', keptIn: 'keychain' } as const;
const anouk = colleague('Anouk');
const bjorn = colleague('Bjorn', { availability: 'unavailable' });

let clock: FakeClock;
let source: FakeDirectorySource;
let presence: PresenceService;

beforeEach(() => {
  ({ clock, source, presence } = presenceOnFakes([anouk, bjorn]));
});

async function start(): Promise<void> {
  presence.start(signedIn, { source, key: goodKey });
  await settled();
}

const state = (): string => presence.snapshot.freshness.state;

describe('the presence service, where polls are missed or asked for,', () => {
  it('waits for every reason of a pause to end', async () => {
    await start();
    presence.pause('user');
    presence.pause('asleep');
    presence.resume('asleep');
    await clock.advance(100_000);
    expect([state(), source.reads.length]).toEqual(['paused', 1]);
    presence.resume('user');
    await clock.advance(0);
    expect([state(), source.reads.length]).toEqual(['live', 2]);
  });

  it('polls soon after a wake that nothing announced', async () => {
    await start();
    presence.resume('asleep');
    await clock.advance(1000);
    expect(source.reads.length).toBe(2);
  });

  it('takes the same answer again for a good poll, and keeps since when', async () => {
    await start();
    const away = { ...anouk, availability: 'unavailable' } as const;
    source.answer([away, bjorn]);
    await clock.advance(30_000);
    const seen = presence.snapshot.directory;
    const polls = vi.fn();
    presence.onGoodPoll(polls);
    source.answerTheSame();
    await clock.advance(30_000);
    expect(presence.snapshot.directory).toBe(seen);
    expect([state(), presence.snapshot.freshness.asOf]).toEqual(['live', clock.now()]);
    expect(polls.mock.calls).toMatchObject([[{ at: clock.now(), continuous: true }]]);
    presence.pause('asleep');
    presence.resume('asleep');
    await clock.advance(5000);
    expect([state(), presence.snapshot.directory]).toEqual(['live', [away, bjorn]]);
  });

  it('knows nothing of another key', async () => {
    await start();
    source.answerTheSame();
    source.outcome = ok(readOf([bjorn]));
    await start();
    expect(presence.snapshot.directory).toEqual([bjorn]);
  });

  it('shows a remembered list at once, as old, until there is an answer', async () => {
    source.hold();
    const at = clock.now() - 3_600_000;
    const remembered = { directory: [{ ...bjorn, since: at }], at };
    presence.start(signedIn, { source, key: goodKey }, { remembered });
    expect([presence.snapshot.directory, state(), presence.snapshot.freshness.asOf]).toEqual([
      [bjorn],
      'stale',
      at,
    ]);
    source.release();
    await settled();
    expect([presence.snapshot.directory, state()]).toEqual([[anouk, bjorn], 'live']);
  });

  it('tells since when, from what was seen without a gap', async () => {
    await start();
    source.answer([colleague('Anouk', { availability: 'unavailable' }), bjorn]);
    await clock.advance(30_000);
    const changedAt = clock.now();
    source.fail({ kind: 'timeout' });
    await clock.advance(30_000);
    source.answer([colleague('Anouk', { availability: 'unavailable' }), bjorn]);
    await clock.advance(30_000);
    const since = (): unknown => presence.snapshot.directory?.map((someone) => someone.since);
    expect(since()).toEqual([changedAt, null]);
    presence.pause('locked');
    presence.resume('locked');
    await clock.advance(1000);
    expect(since()).toEqual([null, null]);
  });

  it('waits as long as the provider asks across a lock, too', async () => {
    source.fail({ kind: 'limited', retryAfterMs: 600_000 });
    await start();
    presence.pause('locked');
    presence.resume('locked');
    presence.refresh();
    await clock.advance(599_999);
    expect(source.reads.length).toBe(1);
    await clock.advance(1);
    expect(source.reads.length).toBe(2);
  });

  it('polls when the user asks during a pause, which is over then', async () => {
    await start();
    presence.pause('user');
    await clock.advance(10_000);
    presence.refresh();
    await settled();
    expect([source.reads.length, state()]).toEqual([2, 'live']);
  });

  it('makes one request of a key that is held down', async () => {
    await start();
    await clock.advance(5000);
    for (let press = 0; press < 30; press += 1) {
      presence.refresh();
      await clock.advance(30);
    }
    expect(source.reads.length).toBe(2);
  });

  it('notices a sleep that nobody told of', async () => {
    await start();
    clock.sleep(3_600_000);
    presence.windowShown();
    expect(state()).toBe('stale');
  });

  it('lets one listener’s bug reach neither the polling nor the other listeners', async () => {
    const raised = vi.fn();
    process.on('unhandledRejection', raised);
    const bug = new Error('bug');
    const end = presence.onSnapshot(() => {
      throw bug;
    });
    const heard = vi.fn();
    presence.onSnapshot(heard);
    await start();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', raised);
    end();
    expect([state(), heard.mock.lastCall?.[0]]).toEqual(['live', presence.snapshot]);
    expect(raised).toHaveBeenCalledWith(bug, expect.anything());
  });

  it('tells every listener of the same snapshots in the same order', async () => {
    presence.onSnapshot(({ freshness }) => {
      if (freshness.state === 'live') presence.setInterval(5000);
    });
    const revisions: number[] = [];
    presence.onSnapshot(({ revision }) => revisions.push(revision));
    await start();
    await clock.advance(5000);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
  });
});
