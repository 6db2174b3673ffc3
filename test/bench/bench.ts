import type { Size } from './figure';
import type { SignedInProfile } from './signed-in-profile';

/** What every row is measured with. */
export interface Bench {
  readonly executable: string;
  readonly profiles: ReadonlyMap<Size, SignedInProfile>;
  /** Of each figure. */
  readonly runs: number;
  readonly isQuick: boolean;
  readonly say: (line: string) => void;
}
