import type { Colleague } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';

/**
 * Sorts directories by full name as the locale does. Remembers the last one: sorting ten thousand names takes long,
 * putting the few that changed in their place does not.
 */
export function createNameOrder(locale: string): (directory: Directory) => readonly Colleague[] {
  const { compare: compareNames } = new Intl.Collator(locale, { numeric: true });
  const compare = (a: Colleague, b: Colleague): number =>
    compareNames(a.fullName, b.fullName) || (a.id < b.id ? -1 : 1);
  let before: Directory = [];
  let sorted: readonly Colleague[] = [];
  return (directory) => {
    sorted = replaced(sorted, before, directory, compare) ?? merged(sorted, directory, compare);
    before = directory;
    return sorted;
  };
}

/** Where the same people have the same names: who changed takes their own place. undefined: they do not. */
function replaced(
  sorted: readonly Colleague[],
  before: Directory,
  directory: Directory,
  compare: (a: Colleague, b: Colleague) => number,
): readonly Colleague[] | undefined {
  if (directory.length !== before.length) return undefined;
  const result = [...sorted];
  for (const [index, colleague] of directory.entries()) {
    const old = before[index] as Colleague;
    if (old === colleague) continue;
    if (old.id !== colleague.id || old.fullName !== colleague.fullName) return undefined;
    result[firstAfter(sorted, old, 0, compare)] = colleague;
  }
  return result;
}

function merged(
  sorted: readonly Colleague[],
  directory: Directory,
  compare: (a: Colleague, b: Colleague) => number,
): readonly Colleague[] {
  if (sorted.length === 0) return [...directory].sort(compare);
  const fresh = new Set(directory);
  const kept = sorted.filter((colleague) => fresh.delete(colleague));
  const added = [...fresh].sort(compare);
  const result: Colleague[] = [];
  let from = 0;
  for (const colleague of added) {
    const to = firstAfter(kept, colleague, from, compare);
    for (; from < to; from += 1) result.push(kept[from] as Colleague);
    result.push(colleague);
  }
  return [...result, ...kept.slice(from)];
}

/** Index of the first element of `sorted`, from `from` on, that is `colleague` or comes after. */
function firstAfter(
  sorted: readonly Colleague[],
  colleague: Colleague,
  from: number,
  compare: (a: Colleague, b: Colleague) => number,
): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle] as Colleague, colleague) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
