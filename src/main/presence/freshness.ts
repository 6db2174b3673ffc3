import type { FreshnessState } from '../../shared/snapshot';
import type { PollFailure } from '../../shared/trouble';

export interface Evidence {
  /** Time since the last good answer; null before the first. */
  readonly ageMs: number | null;
  readonly staleAfterMs: number;
  /** The last good answer is from before a sleep, a pause or this run of the app. */
  readonly beforeGap: boolean;
  readonly paused: boolean;
  /** Why the last poll failed; null after a good one. */
  readonly failure: PollFailure | null;
  /** Failures in a row. */
  readonly failures: number;
}

/** How the directory may be shown. When in doubt, as old. */
export function freshnessState(evidence: Evidence): FreshnessState {
  const { failure, ageMs } = evidence;
  if (failure?.kind === 'rejected' || failure?.kind === 'forbidden') return 'rejected';
  if (evidence.paused) return 'paused';
  if (failure?.kind === 'limited') return 'limited';
  if (failure !== null && isUnreachable(failure) && (evidence.failures > 1 || ageMs === null)) {
    return 'offline';
  }
  const old = ageMs === null || ageMs >= evidence.staleAfterMs || evidence.beforeGap;
  return old ? 'stale' : 'live';
}

function isUnreachable({ kind }: PollFailure): boolean {
  return kind === 'offline' || kind === 'timeout' || kind === 'captive-portal' || kind === 'proxy';
}
