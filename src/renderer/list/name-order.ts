import type { Colleague } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';
import { countBefore, merged } from '../../shared/sorted';

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
    sorted = replaced(sorted, before, directory, compare) ?? completed(sorted, directory, compare);
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
    result[countBefore(sorted, (other) => compare(other, old) < 0)] = colleague;
  }
  return result;
}

/** Who is still there stays in place, and the others are put between them. */
function completed(
  sorted: readonly Colleague[],
  directory: Directory,
  compare: (a: Colleague, b: Colleague) => number,
): readonly Colleague[] {
  const fresh = new Set(directory);
  const kept = sorted.filter((colleague) => fresh.delete(colleague));
  return merged(kept, [...fresh].sort(compare), compare);
}
