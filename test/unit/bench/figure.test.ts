import { describe, expect, it } from 'vitest';
import { median, passes, type Budget, type Figure } from '../../bench/figure';
import { asText, tableOf } from '../../bench/table';

function figure(ours: number, floor: number | null, budget: Budget): Figure {
  return { row: 1, what: 'start', size: 1000, unit: 'ms', ours, floor, budget, runs: 5 };
}

describe('a figure of the bench', () => {
  it('is held against its floor by a ratio, by what it may take more, or against a limit', () => {
    const verdicts = [
      figure(110, 100, { kind: 'ratio', most: 1.1 }),
      figure(111, 100, { kind: 'ratio', most: 1.1 }),
      figure(102, 100, { kind: 'over-floor', most: 2 }),
      figure(103, 100, { kind: 'over-floor', most: 2 }),
      figure(16, null, { kind: 'at-most', most: 16 }),
      figure(17, null, { kind: 'at-most', most: 16 }),
    ].map(passes);
    expect(verdicts).toEqual([true, false, true, false, true, false]);
  });

  it('does not pass where its floor was not measured, nor where it is no number', () => {
    expect(passes(figure(1, null, { kind: 'ratio', most: 1.1 }))).toBe(false);
    expect(passes(figure(NaN, 1, { kind: 'over-floor', most: 2 }))).toBe(false);
  });

  it('is a median: of an even number of runs the mean of the two in the middle', () => {
    expect([median([9, 1, 5]), median([4, 1, 3, 2])]).toEqual([5, 2.5]);
    expect(() => median([])).toThrow();
  });

  it('is a line of the table', () => {
    const rows = tableOf([figure(230, 200, { kind: 'ratio', most: 1.1 })]);
    expect(asText(rows)).toBe(
      'row  what   colleagues  ours    floor   ratio  budget\n' +
        '1    start  1,000       230 ms  200 ms  1.15×  1.10×   FAIL',
    );
  });
});
