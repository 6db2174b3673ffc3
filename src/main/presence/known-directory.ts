import type { Directory } from '../../shared/directory-change';
import type { DirectoryRead } from '../directory/directory-source';

/** A directory from an earlier run of the app, with its time in epoch milliseconds. */
export interface RememberedDirectory {
  readonly directory: Directory;
  readonly at: number;
}

/** What is known at a start: the answer that proved the key, or what an earlier run remembers, shown as old until there is one. */
export interface KnownDirectory {
  readonly first?: DirectoryRead;
  readonly remembered?: RememberedDirectory;
}
