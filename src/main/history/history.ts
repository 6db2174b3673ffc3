import type { ColleagueId } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';
import type { Stretch } from '../../shared/stretch';

/** The availability that this machine has seen, for as long as the user wants it kept: seven days at most. */
export interface History {
  /** A good poll at `at` (epoch milliseconds); `continuous`: nothing was missed since the one before. */
  record(directory: Directory, at: number, continuous: boolean): void;
  /** The colleague's stretches of all that is kept, oldest first; which local day they fall on is the reader's business. */
  weekOf(id: ColleagueId): readonly Stretch[];
  /** Forgets everything, on the disk too. */
  clear(): void;
}
