import { describe, expect, it } from 'vitest';
import { freshnessState, type Evidence } from '../../../../src/main/presence/freshness';

const fresh: Evidence = {
  ageMs: 1000,
  staleAfterMs: 60_000,
  beforeGap: false,
  paused: false,
  failure: null,
  failures: 0,
};

describe('freshness', () => {
  it.each<[string, Partial<Evidence>, ReturnType<typeof freshnessState>]>([
    ['a recent answer is live', {}, 'live'],
    ['an answer older than two polls is stale', { ageMs: 60_000 }, 'stale'],
    ['no answer yet is stale', { ageMs: null }, 'stale'],
    ['an answer from before a sleep is stale however young', { beforeGap: true }, 'stale'],
    ['one lost poll changes nothing', { failure: { kind: 'offline' }, failures: 1 }, 'live'],
    ['two lost polls are offline', { failure: { kind: 'timeout' }, failures: 2 }, 'offline'],
    [
      'one lost poll is offline where nothing is known yet',
      { failure: { kind: 'offline' }, failures: 1, ageMs: null },
      'offline',
    ],
    [
      'a failing server is not offline, and its list grows old',
      { failure: { kind: 'malformed' }, failures: 9, ageMs: 60_000 },
      'stale',
    ],
    [
      'a rejected key is rejected at once',
      { failure: { kind: 'rejected' }, failures: 1 },
      'rejected',
    ],
    [
      'a rejected key stays rejected while paused',
      { failure: { kind: 'rejected' }, failures: 1, paused: true },
      'rejected',
    ],
    [
      'the provider’s wish to wait is said at once',
      { failure: { kind: 'limited', retryAfterMs: 1 }, failures: 1 },
      'limited',
    ],
    ['paused is paused', { paused: true }, 'paused'],
  ])('%s', (_rule, change, expected) => {
    expect(freshnessState({ ...fresh, ...change })).toBe(expected);
  });
});
