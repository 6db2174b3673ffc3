import type { TestDetails } from '@playwright/test';

/** What a test shows, as a row of the table that is printed when all have run. */
export interface FaultRow {
  /** Number in the fault matrix; a fault may have several rows. 0: what holds for all of them. */
  readonly number: number;
  readonly fault: string;
  /** What the user is to see and what is to stay as it was. */
  readonly expectation: string;
  /** Why it can't be shown where the tests run: the test then shows that, and no more. */
  readonly unshown?: string;
}

export const FAULT_ROW = 'fault-row';

/** The second argument of `test`: `test('…', faultRow({ … }), async …)`. */
export function faultRow(row: FaultRow): TestDetails {
  return { annotation: { type: FAULT_ROW, description: JSON.stringify(row) } };
}
