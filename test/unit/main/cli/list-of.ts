import type { ListView } from '../../../../src/main/cli/list-view';
import type { Colleague } from '../../../../src/shared/colleague';
import type { Freshness, SessionState } from '../../../../src/shared/snapshot';

/** Two minutes past two in the afternoon, local time. */
export const NOW = new Date(2026, 0, 5, 14, 2).getTime();

/** The list as it is known to someone signed in, live as of a second ago. */
export function listOf(
  directory: readonly Colleague[] | null,
  freshness: Partial<Freshness> = {},
  session: SessionState = { kind: 'signed-in', keptIn: 'keychain' },
): ListView {
  const live: Freshness = {
    state: 'live',
    asOf: NOW - 1000,
    nextPollAt: NOW + 29_000,
    failure: null,
    polling: false,
  };
  return {
    snapshot: { session, directory, freshness: { ...live, ...freshness } },
    me: null,
    now: NOW,
  };
}
