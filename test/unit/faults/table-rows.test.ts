import { describe, expect, it } from 'vitest';
import { missingNumbers, rowsElsewhere, tableText, type TableRow } from '../../faults/table-rows';

const row = (number: number): TableRow => ({
  number,
  fault: 'reset',
  expectation: 'told',
  result: 'passed',
  ms: 1234,
  source: 'a test',
});

const all = Array.from({ length: 36 }, (_, index) => row(index + 1));

describe('the table of faults', () => {
  it('misses no number where each has a row, and names those that have none', () => {
    expect(missingNumbers(all)).toEqual([]);
    expect(missingNumbers(all.filter(({ number }) => number !== 7 && number !== 36))).toEqual([
      7, 36,
    ]);
  });

  it('points to tests that are there, and says why nothing shows the rest', () => {
    const rows = rowsElsewhere();
    expect(rows.filter(({ result }) => result === 'failed')).toEqual([]);
    expect(rows.filter(({ source }) => source === '')).toEqual([]);
  });

  it('is text in columns', () => {
    expect(tableText([row(8)])).toBe(
      '#  fault  expectation  result\n8  reset  told         passed 1.2 s',
    );
  });
});
