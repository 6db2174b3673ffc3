import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestResult,
} from '@playwright/test/reporter';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingNumbers, rowOfTest, rowsElsewhere, sorted, tableText } from './table-rows';

const PROJECT = 'faults';
const FOLDER = 'test-results';

/** Prints what the fault suite has shown, row by row, and writes it to `faults.json`. Silent where the suite did not run. */
export default class FaultTable implements Reporter {
  readonly #results = new Map<TestCase, TestResult>();
  #isWhole = false;

  onBegin(config: FullConfig, suite: Suite): void {
    this.#isWhole = isWhole(config, suite);
  }

  /** A test that is repeated counts by its last result. */
  onTestEnd(test: TestCase, result: TestResult): void {
    this.#results.set(test, result);
  }

  onEnd(): Promise<{ status?: FullResult['status'] }> {
    return Promise.resolve(this.#report());
  }

  #report(): { status?: FullResult['status'] } {
    const shown = [...this.#results].flatMap(([test, result]) => rowOfTest(test, result) ?? []);
    if (shown.length === 0) return {};
    const rows = sorted([...shown, ...(this.#isWhole ? rowsElsewhere() : [])]);
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, 'faults.json'), `${JSON.stringify(rows, null, 2)}\n`);
    console.log(`\n${tableText(rows)}\n`);
    if (!this.#isWhole) return {};
    const missing = missingNumbers(rows);
    if (missing.length > 0) console.log(`No test shows fault ${missing.join(', ')}.\n`);
    const failed = missing.length > 0 || rows.some(({ result }) => result === 'failed');
    return failed ? { status: 'failed' } : {};
  }
}

/** Whether every file of the suite takes part: of a part of it nobody expects the whole matrix. */
function isWhole({ projects }: FullConfig, suite: Suite): boolean {
  const project = projects.find(({ name }) => name === PROJECT);
  if (project === undefined) return false;
  const files = new Set(suite.allTests().map(({ location }) => location.file));
  return readdirSync(project.testDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.spec.ts'))
    .every((name) => files.has(join(project.testDir, name)));
}
