import type { Colleague, ColleagueId } from '../../shared/colleague';

export type SectionKind = 'favourites' | 'available' | 'unavailable' | 'matches';

export interface Section {
  readonly kind: SectionKind;
  /** How many belong here by now; while the order is held that may differ from those that stand here. */
  readonly count: number;
  readonly colleagues: readonly Colleague[];
}

/** Everyone once: favourites, then the available, then the rest. A section without anyone is left out. */
export function sectionsOf(
  byName: readonly Colleague[],
  favourites: readonly ColleagueId[],
): readonly Section[] {
  const favouriteIds = new Set(favourites);
  const members = { favourites: [], available: [], unavailable: [] } as Record<
    Exclude<SectionKind, 'matches'>,
    Colleague[]
  >;
  for (const colleague of byName) {
    if (favouriteIds.has(colleague.id)) members.favourites.push(colleague);
    else if (colleague.availability === 'available') members.available.push(colleague);
    else members.unavailable.push(colleague);
  }
  return [
    section('favourites', members.favourites),
    section('available', members.available),
    section('unavailable', members.unavailable),
  ].filter(({ count }) => count > 0);
}

/** The answer to a search: one section, best match first. */
export function matchesSection(matches: readonly Colleague[]): readonly Section[] {
  return matches.length === 0 ? [] : [section('matches', matches)];
}

/**
 * The next list with every row where it stood: rows of colleagues who left disappear, new ones wait for the hand to
 * go. Names and statuses are those of `next`.
 */
export function heldOrder(
  previous: readonly Section[],
  next: readonly Section[],
): readonly Section[] {
  const present = new Map<ColleagueId, Colleague>();
  const counts = new Map<SectionKind, number>();
  for (const { kind, count, colleagues } of next) {
    counts.set(kind, count);
    for (const colleague of colleagues) present.set(colleague.id, colleague);
  }
  const held = previous
    .map(({ kind, colleagues }) => ({
      kind,
      count: counts.get(kind) ?? 0,
      colleagues: colleagues.flatMap(({ id }) => present.get(id) ?? []),
    }))
    .filter(({ colleagues }) => colleagues.length > 0);
  return held.length === 0 ? next : held;
}

function section(kind: SectionKind, colleagues: readonly Colleague[]): Section {
  return { kind, count: colleagues.length, colleagues };
}
