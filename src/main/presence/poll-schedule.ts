import type { PollFailure } from '../../shared/trouble';

/** The longest wait after failures, unless the provider or the setting asks for more. */
export const BACKOFF_CAP_MS = 300_000;

/** For failures that time alone seldom mends, such as a moved endpoint. */
export const SLOW_RETRY_MS = 900_000;

/** So that many installations do not poll in step. */
const JITTER = 0.1;

/** The part of the first interval that the second poll may fall in. */
const PHASE = 0.9;

export interface PollHistory {
  readonly intervalMs: number;
  /** Why the last poll failed; null after a good one. */
  readonly failure: PollFailure | null;
  /** Failures in a row, the last one included. */
  readonly failures: number;
  /** The last answer was the first one since polling began, or began again. */
  readonly isFirst: boolean;
}

/**
 * Milliseconds until the next poll, or null where only the user can go on.
 * `random` gives numbers from 0 up to 1.
 */
export function nextPollDelayMs(history: PollHistory, random: () => number): number | null {
  const { failure, intervalMs } = history;
  switch (failure?.kind) {
    case undefined:
      return regularMs(history, random);
    case 'rejected':
      return null;
    case 'forbidden':
    case 'certificate':
    case 'not-found':
    case 'proxy':
      return Math.max(intervalMs, SLOW_RETRY_MS) * (1 + JITTER * random());
    case 'limited':
      return afterWaitMs(failure.retryAfterMs, history, random);
    case 'server':
      if (failure.retryAfterMs === null) return backoffMs(history, random);
      return Math.max(
        afterWaitMs(failure.retryAfterMs, history, random),
        backoffMs(history, random),
      );
    case 'offline':
    case 'timeout':
    case 'malformed':
    case 'captive-portal':
    case 'too-large':
    case 'redirected':
      return backoffMs(history, random);
  }
}

/** Those that began together, say when the power came back, are spread over an interval from the second poll on. */
function regularMs({ intervalMs, isFirst }: PollHistory, random: () => number): number {
  return intervalMs * (isFirst ? 1 - PHASE * random() : 1 + JITTER * random());
}

/** A provider mostly lets all of its clients wait until the same moment, so they come back over an interval from there on. */
function afterWaitMs(waitMs: number, { intervalMs }: PollHistory, random: () => number): number {
  return Math.max(intervalMs, waitMs) + intervalMs * random();
}

/** Exponential backoff with full jitter above the interval: from one interval to 2^failures of them, at most the cap. */
function backoffMs({ intervalMs, failures }: PollHistory, random: () => number): number {
  const ceiling = Math.min(BACKOFF_CAP_MS, intervalMs * 2 ** Math.min(failures, 16));
  return intervalMs + Math.max(0, ceiling - intervalMs) * random();
}

/** After waking or unlocking, 1 to 5 s: the network needs a moment, and a whole office wakes at nine. */
export function wakeDelayMs(random: () => number): number {
  return 1000 + 4000 * random();
}

/** Spreads those to whom the network returns at the same moment over an interval. */
export function networkBackDelayMs(intervalMs: number, random: () => number): number {
  return intervalMs * random();
}

/** A good answer older than this is shown as old: two polls, each as late as its jitter allows. */
export function staleAfterMs(intervalMs: number): number {
  return 2 * intervalMs * (1 + JITTER);
}
