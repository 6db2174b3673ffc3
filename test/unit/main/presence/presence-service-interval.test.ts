import { beforeEach, describe, expect, it } from 'vitest';
import type { PresenceService } from '../../../../src/main/presence/presence-service';
import { settled, type FakeClock } from '../../../fakes/fake-clock';
import { colleague, goodKey, type FakeDirectorySource } from '../../../fakes/fake-directory-source';
import { presenceOnFakes } from './presence-on-fakes';

const signedIn = { kind: 'signed-in', keptIn: 'keychain' } as const;
const SHOWN_MS = 30_000;
const HIDDEN_MS = 60_000;

let clock: FakeClock;
let source: FakeDirectorySource;
let presence: PresenceService;

beforeEach(async () => {
  ({ clock, source, presence } = presenceOnFakes([colleague('Anouk')]));
  presence.start(signedIn, { source, key: goodKey });
  await settled();
});

const state = (): string => presence.snapshot.freshness.state;

describe('the presence service, when its interval changes,', () => {
  it('takes a shorter one at once', async () => {
    presence.setInterval(5000);
    await clock.advance(5000);
    expect(source.reads.length).toBe(2);
  });

  it('polls at once where the last answer is older than the shorter one allows', async () => {
    presence.setInterval(HIDDEN_MS);
    await clock.advance(SHOWN_MS); // was planned before
    await clock.advance(40_000);
    presence.setInterval(SHOWN_MS);
    await clock.advance(0);
    expect(source.reads.length).toBe(3);
  });

  it('is not put off by a window that is shown and hidden again and again', async () => {
    for (let second = 0; second < 30; second += 1) {
      presence.setInterval(second % 2 === 0 ? HIDDEN_MS : SHOWN_MS);
      await clock.advance(1000);
    }
    expect(source.reads.length).toBe(2);
  });

  it('calls old what is older than two polls at the interval in force', async () => {
    presence.setInterval(HIDDEN_MS);
    source.hold();
    await clock.advance(131_999);
    expect(state()).toBe('live');
    presence.setInterval(SHOWN_MS);
    expect(state()).toBe('stale');
    presence.setInterval(HIDDEN_MS);
    await clock.advance(1);
    expect(state()).toBe('stale');
  });

  it('misses nothing between two polls of the longer interval, though the shorter is in force again', async () => {
    const seen: boolean[] = [];
    presence.onGoodPoll(({ continuous }) => seen.push(continuous));
    presence.setInterval(HIDDEN_MS);
    await clock.advance(SHOWN_MS);
    source.hold();
    await clock.advance(HIDDEN_MS + 7000);
    presence.setInterval(SHOWN_MS);
    source.release();
    await settled();
    expect(seen).toEqual([true, true]);
  });
});
