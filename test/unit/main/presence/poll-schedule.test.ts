import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BACKOFF_CAP_MS,
  networkBackDelayMs,
  nextPollDelayMs,
  staleAfterMs,
  wakeDelayMs,
  type PollHistory,
} from '../../../../src/main/presence/poll-schedule';
import type { PollFailure } from '../../../../src/shared/trouble';

const lowest = (): number => 0;
const highest = (): number => 1;

/** After a good poll, one of many, unless `change` says otherwise. */
function delayMs(change: Partial<PollHistory>, random: () => number): number | null {
  const history = { intervalMs: 30_000, failure: null, failures: 0, isFirst: false, ...change };
  return nextPollDelayMs(history, random);
}

const retried: PollFailure[] = [
  { kind: 'offline' },
  { kind: 'timeout' },
  { kind: 'malformed' },
  { kind: 'captive-portal' },
  { kind: 'too-large' },
  { kind: 'redirected' },
  { kind: 'server', status: 503, retryAfterMs: null },
];

const anyInterval = fc.integer({ min: 1000, max: 600_000 });
const anyFailures = fc.integer({ min: 1, max: 10_000 });
const anyRandom = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('the poll schedule', () => {
  it('polls at the interval, up to a tenth later', () => {
    expect([delayMs({}, lowest), delayMs({}, highest)]).toEqual([30_000, 33_000]);
  });

  it('spreads those that began together over the first interval', () => {
    const isFirst = true;
    expect(delayMs({ isFirst }, lowest)).toBe(30_000);
    expect(delayMs({ isFirst }, highest)).toBeCloseTo(3000);
  });

  it('never polls faster than the interval, whatever it is', () => {
    fc.assert(
      fc.property(anyInterval, anyRandom, (intervalMs, random) => {
        const delay = nextPollDelayMs(
          { intervalMs, failure: null, failures: 0, isFirst: false },
          () => random,
        );
        expect(delay).toBeGreaterThanOrEqual(intervalMs);
        expect(delay).toBeLessThanOrEqual(intervalMs * 1.1);
      }),
    );
  });

  it('doubles the longest wait with every failure, up to the cap', () => {
    const longest = [1, 2, 3, 4, 5].map((failures) =>
      delayMs({ failure: { kind: 'offline' }, failures }, highest),
    );
    expect(longest).toEqual([60_000, 120_000, 240_000, 300_000, 300_000]);
  });

  it('stops when the key is rejected', () => {
    const failure = { kind: 'rejected' } as const;
    expect(delayMs({ failure, failures: 1 }, lowest)).toBe(null);
  });

  it.each(['not-found', 'proxy', 'forbidden', 'certificate'] as const)(
    'retries slowly when %s',
    (kind) => {
      expect(delayMs({ failure: { kind }, failures: 1 }, lowest)).toBe(900_000);
    },
  );

  it('never retries faster than the interval nor, unless the interval is longer, slower than the cap', () => {
    fc.assert(
      fc.property(
        anyInterval,
        anyFailures,
        anyRandom,
        fc.constantFrom(...retried),
        (intervalMs, failures, random, failure) => {
          const delay = delayMs({ intervalMs, failure, failures }, () => random);
          expect(delay).toBeGreaterThanOrEqual(intervalMs);
          expect(delay).toBeLessThanOrEqual(Math.max(intervalMs, BACKOFF_CAP_MS));
        },
      ),
    );
  });

  it('never asks earlier than the provider allows', () => {
    const anyRetryAfter = fc.integer({ min: 0, max: 3_600_000 });
    fc.assert(
      fc.property(anyInterval, anyRetryAfter, anyRandom, (intervalMs, retryAfterMs, random) => {
        for (const failure of [
          { kind: 'limited', retryAfterMs } as const,
          { kind: 'server', status: 503, retryAfterMs } as const,
        ]) {
          const delay = delayMs({ intervalMs, failure, failures: 1 }, () => random);
          expect(delay).toBeGreaterThanOrEqual(Math.max(intervalMs, retryAfterMs));
        }
      }),
    );
  });

  it.each([{ kind: 'limited' } as const, { kind: 'server', status: 503 } as const])(
    'comes back over an interval after a wait that ends for all at once: $kind',
    (kind) => {
      const failure = { ...kind, retryAfterMs: 600_000 };
      const after = (random: () => number): number | null => delayMs({ failure }, random);
      expect([after(lowest), after(highest)]).toEqual([600_000, 630_000]);
    },
  );

  it('spreads the return of a network over an interval', () => {
    const spread = [lowest, highest].map((random) => networkBackDelayMs(30_000, random));
    expect(spread).toEqual([0, 30_000]);
  });

  it('polls 1 to 5 s after waking', () => {
    expect([wakeDelayMs(lowest), wakeDelayMs(highest)]).toEqual([1000, 5000]);
  });

  it('calls an answer old only when two polls at their latest are overdue', () => {
    expect(staleAfterMs(30_000)).toBe(66_000);
  });
});
