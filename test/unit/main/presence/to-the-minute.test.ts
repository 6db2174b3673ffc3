import { expect, it } from 'vitest';
import { Listeners } from '../../../../src/main/presence/listeners';
import { followToTheMinute } from '../../../../src/main/presence/to-the-minute';
import { initialSnapshot, type Freshness, type Snapshot } from '../../../../src/shared/snapshot';

const NOON = Date.UTC(2026, 0, 5, 12);

function setUp() {
  const listeners = new Listeners<Snapshot>();
  let told = 0;
  const first = withFreshness({ state: 'live', asOf: NOON });
  followToTheMinute(
    { snapshot: first, onSnapshot: (listener) => listeners.add(listener) },
    () => (told += 1),
  );
  const tell = (snapshot: Snapshot): number => {
    listeners.tell(snapshot);
    return told;
  };
  return { first, tell };
}

function withFreshness(freshness: Partial<Freshness>): Snapshot {
  return { ...initialSnapshot, freshness: { ...initialSnapshot.freshness, ...freshness } };
}

it('hears nothing of a poll that brings only a later time, until it is another minute', () => {
  const { tell } = setUp();
  const at = (asOf: number): Snapshot =>
    withFreshness({ state: 'live', asOf, nextPollAt: asOf + 30_000 });
  expect(tell(at(NOON + 30_000))).toBe(0);
  expect(tell(at(NOON + 59_999))).toBe(0);
  expect(tell(at(NOON + 60_000))).toBe(1);
  expect(tell(at(NOON + 90_000))).toBe(1);
});

it.each<[string, (before: Snapshot) => Snapshot]>([
  ['the session', (before) => ({ ...before, session: { kind: 'signed-out', keychain: null } })],
  ['the colleagues', (before) => ({ ...before, directory: [] })],
  ['the state', () => withFreshness({ state: 'paused', asOf: NOON })],
  ['a failure', () => withFreshness({ state: 'live', asOf: NOON, failure: { kind: 'offline' } })],
  ['a request', () => withFreshness({ state: 'live', asOf: NOON, polling: true })],
])('hears of %s', (_, after) => {
  const { first, tell } = setUp();
  expect(tell(after(first))).toBe(1);
});
