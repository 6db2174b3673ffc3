import type { Colleague } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';

/**
 * Sorts directories by full name as the locale does. Remembers the last one: sorting ten thousand names takes long,
 * putting the few that changed in their place does not.
 */
export function createNameOrder(locale: string): (directory: Directory) => readonly Colleague[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const compare = (a: Colleague, b: Colleague): number =>
    collator.compare(a.fullName, b.fullName) || (a.id < b.id ? -1 : 1);
  let last: readonly Colleague[] = [];
  return (directory) => {
    last = merged(last, directory, compare);
    return last;
  };
}

function merged(
  sorted: readonly Colleague[],
  directory: Directory,
  compare: (a: Colleague, b: Colleague) => number,
): readonly Colleague[] {
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

/** Index of the first element of `sorted`, from `low` on, that comes after `colleague`. */
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
