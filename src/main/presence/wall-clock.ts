/** Two clocks drift, and a time server pulls; more than this apart, the wall clock has been set. */
const DRIFT_MS = 1_000;

/** Whether a moment of the wall clock (epoch milliseconds) is no longer what it was reckoned to be. */
export function isSet(at: number, reckoned: number): boolean {
  return Math.abs(at - reckoned) > DRIFT_MS;
}
