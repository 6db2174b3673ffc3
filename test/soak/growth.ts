import { median } from '../bench/figure';
import type { Checkpoint } from './checkpoint';

/** How one figure went over the run. */
export interface Growth {
  readonly what: keyof Checkpoint;
  /** Medians of the first and of the last quarter of the checkpoints. */
  readonly first: number;
  readonly last: number;
  /** What `last` may be at most. */
  readonly most: number;
}

/** Flat, by the budget. */
const MEMORY_SHARE = 0.03;
/** What a garbage collector leaves differs from one time to the next. */
const HEAP_SHARE = 0.05;

export function growthOf(checkpoints: readonly Checkpoint[]): readonly Growth[] {
  const quarter = Math.max(1, Math.floor(checkpoints.length / 4));
  const firsts = checkpoints.slice(0, quarter);
  const lasts = checkpoints.slice(-quarter);
  const keys = Object.keys(checkpoints[0] ?? {}) as (keyof Checkpoint)[];
  return keys.map((what) => {
    const first = median(firsts.map((each) => each[what]));
    const last = median(lasts.map((each) => each[what]));
    return { what, first, last, most: mostOf(what, first) };
  });
}

export function isFlat({ last, most }: Growth): boolean {
  return last <= most;
}

function mostOf(what: keyof Checkpoint, first: number): number {
  switch (what) {
    case 'memory':
    case 'anonymous':
      return first * (1 + MEMORY_SHARE);
    case 'mainHeap':
    case 'pageHeap':
    case 'pageNodes': // rows drawn differ by who is there
      return first * (1 + HEAP_SHARE);
    case 'timers':
    case 'handles':
    case 'listeners':
    case 'windows':
    case 'pageListeners':
    case 'documents':
      return first;
  }
}
