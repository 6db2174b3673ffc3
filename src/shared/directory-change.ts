import type { Colleague, ColleagueId } from './colleague';
import { countBefore, merged } from './sorted';

/** All colleagues in ascending order of id (UTF-16 code units), each id once. */
export type Directory = readonly Colleague[];

export interface DirectoryChange {
  /** New colleagues and those of whom anything changed, in order of id. */
  readonly changed: readonly Colleague[];
  readonly removed: readonly ColleagueId[];
}

/** `next`, with every colleague that did not change replaced by the object of `previous`, and what did change. */
export function diffDirectory(
  previous: Directory,
  next: Directory,
): { directory: Directory; change: DirectoryChange } {
  if (next === previous) return { directory: previous, change: { changed: [], removed: [] } };
  const before = new Map(previous.map((colleague) => [colleague.id, colleague]));
  const changed: Colleague[] = [];
  const directory = next.map((colleague) => {
    const old = before.get(colleague.id);
    before.delete(colleague.id);
    if (old !== undefined && sameValue(old, colleague)) return old;
    changed.push(colleague);
    return colleague;
  });
  const change = { changed, removed: [...before.keys()] };
  return { directory: isEmpty(change) ? previous : directory, change };
}

/** The directory after the change: `applyChange(previous, diff(previous, next)) = next`. */
export function applyChange(previous: Directory, change: DirectoryChange): Directory {
  if (isEmpty(change)) return previous;
  const places = change.changed.map(({ id }) => indexIn(previous, id));
  if (change.removed.length === 0 && !places.includes(-1)) {
    const directory = [...previous]; // the poll of nearly every time: nobody comes or goes
    change.changed.forEach((colleague, nth) => (directory[places[nth] as number] = colleague));
    return directory;
  }
  const left = new Set([...change.removed, ...change.changed.map(({ id }) => id)]);
  const kept = previous.filter(({ id }) => !left.has(id));
  return merged(kept, change.changed, compareIds);
}

export function sortedById(colleagues: readonly Colleague[]): Directory {
  return [...colleagues].sort(compareIds);
}

/** By UTF-16 code units. */
function compareIds({ id: a }: Colleague, { id: b }: Colleague): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** undefined: nobody has that id. */
export function colleagueIn(directory: Directory, id: ColleagueId): Colleague | undefined {
  return directory[indexIn(directory, id)];
}

/** -1: nobody has that id. */
function indexIn(directory: Directory, id: ColleagueId): number {
  const index = countBefore(directory, (colleague) => colleague.id < id);
  return directory[index]?.id === id ? index : -1;
}

export function isEmpty(change: DirectoryChange): boolean {
  return change.changed.length === 0 && change.removed.length === 0;
}

/** Deep equality of plain data: objects of the same shape, made by one parser. */
function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a) as (keyof typeof a)[];
  return keys.length === Object.keys(b).length && keys.every((key) => sameValue(a[key], b[key]));
}
