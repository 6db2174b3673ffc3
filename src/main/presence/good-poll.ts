import type { SessionState } from '../../shared/snapshot';
import type { DirectoryRead } from '../directory/directory-source';

export interface GoodPoll {
  /** Whose it is; the snapshot with it follows. */
  readonly session: SessionState;
  readonly read: DirectoryRead;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Nothing was missed since the good poll before: no start, no sleep, no pause, no more than one lost poll. Else nothing in it counts as a change. */
  readonly continuous: boolean;
}
