import type { Snapshot } from '../../shared/snapshot';

/** Whether nothing but the revision differs. */
export function isSameSnapshot(a: Snapshot, b: Snapshot): boolean {
  const [x, y] = [a.freshness, b.freshness];
  return (
    a.session === b.session &&
    a.directory === b.directory &&
    (Object.keys(x) as (keyof typeof x)[]).every((key) => x[key] === y[key])
  );
}
