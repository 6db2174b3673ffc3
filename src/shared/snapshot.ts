import { applyChange, type Directory, type DirectoryChange } from './directory-change';
import { unpackDirectory, type PackedDirectory } from './packed-directory';
import type { KeychainTrouble, PollFailure } from './trouble';

/** Who the app is to the provider at the moment. */
export type SessionState =
  /** Waiting for the keychain. */
  | { readonly kind: 'starting' }
  /** No key is known of. `keychain`: why none could be kept at the moment, or null. */
  | { readonly kind: 'signed-out'; readonly keychain: KeychainTrouble | null }
  /** There is a key in the keychain, but it can't be read: this is not signed out. */
  | { readonly kind: 'keychain-trouble'; readonly trouble: KeychainTrouble }
  | { readonly kind: 'signed-in'; readonly keptIn: 'keychain' | 'session' | 'demo' };

/**
 * How far the directory can be trusted.
 * - `live`: the last good poll is at most two intervals old.
 * - `stale`: older than that, or from before a sleep; a next poll is due or its failures are not the network's.
 * - `offline`: two polls in a row did not reach the provider.
 * - `rejected`: the provider does not accept the key; polling has stopped.
 * - `limited`: the provider asked to wait.
 * - `paused`: nobody polls, by the user's wish or because the session is locked or asleep.
 */
export type FreshnessState = 'live' | 'stale' | 'offline' | 'rejected' | 'limited' | 'paused';

export interface Freshness {
  readonly state: FreshnessState;
  /** Time of the last good answer, epoch milliseconds; null before the first. */
  readonly asOf: number | null;
  /** Time of the next poll, epoch milliseconds; null when none is planned. */
  readonly nextPollAt: number | null;
  /** Why the last poll failed; null after a good one. */
  readonly failure: PollFailure | null;
  /** A request that the user waits for is under way: the first one, or one by Refresh. */
  readonly polling: boolean;
}

export interface Snapshot {
  /** Grows by one with every change of anything below. */
  readonly revision: number;
  readonly session: SessionState;
  /** null until the first good answer since sign-in. */
  readonly directory: Directory | null;
  readonly freshness: Freshness;
}

/** What the renderer needs to get from the snapshot of revision `base` to that of `revision`. */
export interface SnapshotPush {
  readonly base: number;
  readonly revision: number;
  readonly session: SessionState;
  readonly freshness: Freshness;
  /** `same`: the directory of `base` stands. */
  readonly directory:
    | { readonly kind: 'same' }
    | { readonly kind: 'none' }
    | { readonly kind: 'all'; readonly directory: PackedDirectory }
    | { readonly kind: 'change'; readonly change: DirectoryChange };
}

export const initialSnapshot: Snapshot = {
  revision: 0,
  session: { kind: 'starting' },
  directory: null,
  freshness: { state: 'stale', asOf: null, nextPollAt: null, failure: null, polling: false },
};

/** The snapshot after the push, or undefined if it does not follow on `snapshot` and the whole must be asked for. */
export function applyPush(snapshot: Snapshot, push: SnapshotPush): Snapshot | undefined {
  if (push.base !== snapshot.revision) return undefined;
  const { revision, session, freshness } = push;
  return { revision, session, freshness, directory: directoryAfter(snapshot.directory, push) };
}

function directoryAfter(before: Directory | null, { directory }: SnapshotPush): Directory | null {
  switch (directory.kind) {
    case 'same':
      return before;
    case 'none':
      return null;
    case 'all':
      return unpackDirectory(directory.directory);
    case 'change':
      return applyChange(before ?? [], directory.change);
  }
}
