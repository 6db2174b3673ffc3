import type { TestCase, TestResult } from '@playwright/test/reporter';
import { existsSync } from 'node:fs';
import { ELSEWHERE, type ElsewhereRow } from './elsewhere';
import { FAULT_ROW, type FaultRow } from './fault-row';

/** Of the fault matrix. */
const LAST_NUMBER = 36;

/** One line of the table. */
export interface TableRow extends FaultRow {
  readonly result: 'passed' | 'failed' | 'shown elsewhere' | 'not shown';
  readonly ms: number | null;
  /** The test that shows it, or why none does. */
  readonly source: string;
}

/** A test says by its annotation what it shows; null: nothing of the matrix. */
export function rowOfTest(test: TestCase, { status, duration }: TestResult): TableRow | null {
  const annotation = test.annotations.find(({ type }) => type === FAULT_ROW);
  if (annotation?.description === undefined) return null;
  const row = JSON.parse(annotation.description) as FaultRow;
  const result = status === test.expectedStatus ? 'passed' : 'failed';
  return { ...row, result, ms: duration, source: test.title };
}

/** A path that leads nowhere shows nothing. */
export function rowsElsewhere(): TableRow[] {
  return ELSEWHERE.map((row) => ({
    number: row.number,
    fault: row.fault,
    expectation: row.expectation,
    ms: null,
    ...sourceOf(row),
  }));
}

function sourceOf(row: ElsewhereRow): Pick<TableRow, 'result' | 'source'> {
  if ('unshown' in row) return { result: 'not shown', source: row.unshown };
  return { result: existsSync(row.shownBy) ? 'shown elsewhere' : 'failed', source: row.shownBy };
}

export function missingNumbers(rows: readonly TableRow[]): number[] {
  const there = new Set(rows.map(({ number }) => number));
  return Array.from({ length: LAST_NUMBER }, (_, index) => index + 1).filter(
    (number) => !there.has(number),
  );
}

/** By number; within one in the order of the run. */
export function sorted(rows: readonly TableRow[]): TableRow[] {
  return [...rows].sort((a, b) => a.number - b.number);
}

export function tableText(rows: readonly TableRow[]): string {
  const lines = rows.map(({ number, fault, expectation, result, ms }) => {
    const time = ms === null ? '' : `${(ms / 1000).toFixed(1)} s`;
    return [String(number), cut(fault, 44), cut(expectation, 72), `${result} ${time}`.trim()];
  });
  const all = [['#', 'fault', 'expectation', 'result'], ...lines];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...all.map((line) => line[column]?.length ?? 0)),
  );
  return all
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
