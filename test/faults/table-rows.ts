import type { TestCase, TestResult } from '@playwright/test/reporter';
import { existsSync, readFileSync } from 'node:fs';
import { ELSEWHERE, type ElsewhereRow } from './elsewhere';
import { FAULT_ROW, type FaultRow } from './fault-row';

/** Of the fault matrix. */
const LAST_NUMBER = 36;

/** One line of the table. */
export interface TableRow extends Omit<FaultRow, 'unshown'> {
  readonly result: 'passed' | 'failed' | 'shown elsewhere' | 'not shown';
  readonly ms: number | null;
  /** The test that shows it, or why none does. */
  readonly source: string;
}

/** A test says by its annotation what it shows; null: nothing of the matrix. One that was skipped shows nothing. */
export function rowOfTest(test: TestCase, { status, duration }: TestResult): TableRow | null {
  const annotation = test.annotations.find(({ type }) => type === FAULT_ROW);
  if (annotation?.description === undefined) return null;
  const { unshown, ...row } = JSON.parse(annotation.description) as FaultRow;
  const result = status === 'passed' ? 'passed' : 'failed';
  if (result === 'passed' && unshown !== undefined)
    return { ...row, result: 'not shown', ms: null, source: unshown };
  return { ...row, result, ms: duration, source: test.title };
}

/** A path that leads nowhere, or to a file without those tests, shows nothing. */
export function rowsElsewhere(rows: readonly ElsewhereRow[] = ELSEWHERE): TableRow[] {
  return rows.map((row) => ({
    number: row.number,
    fault: row.fault,
    expectation: row.expectation,
    ms: null,
    ...sourceOf(row),
  }));
}

function sourceOf(row: ElsewhereRow): Pick<TableRow, 'result' | 'source'> {
  if ('unshown' in row) return { result: 'not shown', source: row.unshown };
  const { file, titles } = row.shownBy;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const isShown = titles.length > 0 && titles.every((title) => text.includes(`'${title}'`));
  return {
    result: isShown ? 'shown elsewhere' : 'failed',
    source: `${file}: ${titles.join('; ')}`,
  };
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
  const lines = rows.map(({ number, fault, expectation, result, ms, source }) => {
    const time = ms === null ? '' : `${(ms / 1000).toFixed(1)} s`;
    const told = result === 'not shown' ? source : expectation;
    return [String(number), cut(fault, 44), cut(told, 72), `${result} ${time}`.trim()];
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
