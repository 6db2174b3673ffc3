import type { ColleagueId } from './colleague';
import type { Directory } from './directory-change';

export interface Summary {
  readonly available: number;
  readonly total: number;
}

/** The counts of "12 of 30 available". Unknown is counted as a colleague, never as available; `me` is not counted. */
export function summariseDirectory(directory: Directory, me: ColleagueId | null): Summary {
  let available = 0;
  let total = 0;
  for (const colleague of directory) {
    if (colleague.id === me) continue;
    total += 1;
    if (colleague.availability === 'available') available += 1;
  }
  return { available, total };
}
