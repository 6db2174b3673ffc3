/** How many of `sorted`, counted from its start, are before; none that is stands behind one that is not. */
export function countBefore<T>(
  sorted: readonly T[],
  isBefore: (element: T) => boolean,
  from = 0,
): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Both in one order, as both are already: ten thousand are not sorted anew for ten. */
export function merged<T>(
  many: readonly T[],
  few: readonly T[],
  compare: (a: T, b: T) => number,
): readonly T[] {
  const all: T[] = [];
  let taken = 0;
  for (const element of few) {
    const place = countBefore(many, (other) => compare(other, element) < 0, taken);
    for (; taken < place; taken += 1) all.push(many[taken] as T);
    all.push(element);
  }
  return [...all, ...many.slice(taken)];
}
