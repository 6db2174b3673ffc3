import { diffDirectory, isEmpty } from '../../shared/directory-change';
import { packDirectory } from '../../shared/packed-directory';
import type { Snapshot, SnapshotPush } from '../../shared/snapshot';

/** What a renderer that has `sent` needs to get to `next`: of the directory only what changed. */
export function snapshotPush(sent: Snapshot, next: Snapshot): SnapshotPush {
  const { revision, session, freshness } = next;
  return {
    base: sent.revision,
    revision,
    session,
    freshness,
    directory: directoryPush(sent, next),
  };
}

function directoryPush(sent: Snapshot, next: Snapshot): SnapshotPush['directory'] {
  if (next.directory === sent.directory) return { kind: 'same' };
  if (next.directory === null) return { kind: 'none' };
  if (sent.directory === null) return { kind: 'all', directory: packDirectory(next.directory) };
  const { change } = diffDirectory(sent.directory, next.directory);
  return isEmpty(change) ? { kind: 'same' } : { kind: 'change', change };
}
