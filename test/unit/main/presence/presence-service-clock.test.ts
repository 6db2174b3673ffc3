import { beforeEach, describe, expect, it } from 'vitest';
import type { PresenceService } from '../../../../src/main/presence/presence-service';
import { settled, type FakeClock } from '../../../fakes/fake-clock';
import { colleague, goodKey, type FakeDirectorySource } from '../../../fakes/fake-directory-source';
import { presenceOnFakes } from './presence-on-fakes';

const signedIn = { kind: 'signed-in', keptIn: 'keychain' } as const;
const DAY_MS = 86_400_000;
const SLOWLY_MS = 900_000;

let clock: FakeClock;
let source: FakeDirectorySource;
let presence: PresenceService;

beforeEach(async () => {
  ({ clock, source, presence } = presenceOnFakes([colleague('Anouk')]));
  presence.start(signedIn, { source, key: goodKey });
  await settled();
});

describe('a wall clock that is set while a failure is shown', () => {
  beforeEach(async () => {
    source.fail({ kind: 'not-found' });
    await clock.advance(30_000);
    expect(presence.snapshot.freshness.nextPollAt).toBe(clock.now() + SLOWLY_MS);
    await clock.advance(60_000);
  });

  it.each([
    ['back', -DAY_MS],
    ['forward', DAY_MS],
  ] as const)('%s: the next try is as far off as it was', (_, byMs) => {
    clock.setWall(byMs);
    presence.lookAtClock();
    expect(presence.snapshot.freshness.nextPollAt).toBe(clock.now() + SLOWLY_MS - 60_000);
  });

  it('back: the list is not from the future', () => {
    clock.setWall(-DAY_MS);
    presence.lookAtClock();
    expect(presence.snapshot.freshness).toMatchObject({
      state: 'stale',
      asOf: clock.now() - 90_000,
    });
  });

  it('forward: the list is as of when it came, and old', () => {
    const cameAt = presence.snapshot.freshness.asOf;
    clock.setWall(DAY_MS);
    presence.lookAtClock();
    expect(presence.snapshot.freshness).toMatchObject({ state: 'stale', asOf: cameAt });
  });

  it('by a breath, as a time server does, is nothing to tell of', () => {
    const { revision } = presence.snapshot;
    clock.setWall(400);
    presence.lookAtClock();
    expect(presence.snapshot.revision).toBe(revision);
  });
});
