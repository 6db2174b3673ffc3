import type { Directory } from './directory-change';

export interface Summary {
  readonly available: number;
  readonly total: number;
}

/** The counts of "12 of 30 available". Unknown is counted as a colleague, never as available. */
export function summariseDirectory(directory: Directory): Summary {
  let available = 0;
  for (const colleague of directory) if (colleague.availability === 'available') available += 1;
  return { available, total: directory.length };
}
