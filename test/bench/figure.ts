export const SIZES = [30, 1000, 10_000] as const;
export type Size = (typeof SIZES)[number];

/** Row 3, of the floor without a window. */
export const IN_TRAY = [1.1, 1.15, 1.3] as const;

/** What a figure may be at most. */
export type Budget =
  | { readonly kind: 'ratio'; readonly most: number }
  | { readonly kind: 'over-floor'; readonly most: number }
  | { readonly kind: 'at-most'; readonly most: number };

/** A measured figure of the budget table. */
export interface Figure {
  /** Number in the table of budgets. */
  readonly row: number;
  readonly what: string;
  /** Colleagues; null: makes no difference. */
  readonly size: Size | null;
  readonly unit: 'ms' | 'MB' | '% of a core' | 'kB' | 'count';
  readonly ours: number;
  /** null: measured against nothing. */
  readonly floor: number | null;
  readonly budget: Budget;
  /** How many runs `ours` is the median of. */
  readonly runs: number;
}

export function passes({ ours, floor, budget }: Figure): boolean {
  switch (budget.kind) {
    case 'ratio':
      return floor !== null && ours / floor <= budget.most;
    case 'over-floor':
      return floor !== null && ours - floor <= budget.most;
    case 'at-most':
      return ours <= budget.most;
  }
}

export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('There is no median of nothing.');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** By size, in the order of `SIZES`. */
export function bySize(size: Size, figures: readonly [number, number, number]): number {
  return figures[SIZES.indexOf(size)] ?? NaN;
}
