import type { TestCase, TestResult } from '@playwright/test/reporter';
import { describe, expect, it } from 'vitest';
import { faultRow, type FaultRow } from '../../faults/fault-row';
import {
  missingNumbers,
  rowOfTest,
  rowsElsewhere,
  tableText,
  type TableRow,
} from '../../faults/table-rows';

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

  it('believes no file in which that test is not', () => {
    const fault = { number: 7, fault: 'reset', expectation: 'told' };
    const file = 'test/unit/faults/table-rows.test.ts';
    const shownBy = (name: string, title: string) => ({
      ...fault,
      shownBy: { file: name, titles: [title] },
    });
    const rows = rowsElsewhere([
      shownBy(file, 'believes no file in which that test is not'),
      shownBy(file, `nobody wrote ${'this one'}`),
      shownBy('test/gone.test.ts', 'told'),
    ]);
    expect(rows.map(({ result }) => result)).toEqual(['shown elsewhere', 'failed', 'failed']);
  });

  it('is text in columns, with the reason where a fault is not shown', () => {
    const unshown = { ...row(9), result: 'not shown', ms: null, source: 'no power' } as const;
    expect(tableText([row(8), unshown])).toBe(
      [
        '#  fault  expectation  result',
        '8  reset  told         passed 1.2 s',
        '9  reset  no power     not shown',
      ].join('\n'),
    );
  });
});

describe('the row of a test', () => {
  const fault: FaultRow = { number: 30, fault: 'disk full', expectation: 'told' };
  const outcome = (status: TestResult['status'], given = fault, expectedStatus = 'passed') => {
    const annotations = [faultRow(given).annotation];
    const test = { title: 'a test', annotations, expectedStatus } as unknown as TestCase;
    return rowOfTest(test, { status, duration: 5 } as TestResult);
  };

  it('is passed or failed as the test is', () => {
    expect(outcome('passed')).toEqual({ ...fault, result: 'passed', ms: 5, source: 'a test' });
    expect(outcome('timedOut')?.result).toBe('failed');
  });

  it('claims nothing for a test that was skipped or is expected to fail', () => {
    expect(outcome('skipped', fault, 'skipped')?.result).toBe('failed');
    expect(outcome('failed', fault, 'failed')?.result).toBe('failed');
  });

  it('is not shown, and why, where the test says that it can’t be here', () => {
    const given = { ...fault, unshown: 'nothing may be mounted here' };
    const row = { ...fault, result: 'not shown', ms: null, source: given.unshown };
    expect(outcome('passed', given)).toEqual(row);
    expect(outcome('failed', given)?.result).toBe('failed');
  });
});
