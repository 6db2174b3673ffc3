import type { Colleague, ColleagueId } from '../../shared/colleague';
import type { Settings } from '../../shared/settings';

export type SectionKind =
  'favourites' | 'available' | 'unavailable' | 'everyone' | 'you' | 'matches';

export interface Section {
  readonly kind: SectionKind;
  /** How many belong here by now; while the order is held that may differ from those that stand here. */
  readonly count: number;
  readonly colleagues: readonly Colleague[];
}

/** What of the settings decides who stands where. */
export type Arrangement = Pick<Settings, 'favourites' | 'order' | 'me'>;

/**
 * Everyone once: favourites, then the available and the rest, or everybody by name. The reader comes last, in a section
 * of their own: so the counts of the others add up to the summary, once a change has settled, and the End key is all it
 * takes to look.
 */
export function sectionsOf(
  byName: readonly Colleague[],
  { favourites, order, me }: Arrangement,
): readonly Section[] {
  const favouriteIds = new Set(favourites);
  const kindOf = ({ id, availability }: Colleague): SectionKind => {
    if (id === me) return 'you';
    if (favouriteIds.has(id)) return 'favourites';
    if (order === 'name') return 'everyone';
    return availability === 'available' ? 'available' : 'unavailable';
  };
  const members = new Map<SectionKind, Colleague[]>(IN_ORDER.map((kind) => [kind, []]));
  for (const colleague of byName) members.get(kindOf(colleague))?.push(colleague);
  return [...members]
    .map(([kind, colleagues]) => section(kind, colleagues))
    .filter(({ count }) => count > 0);
}

const IN_ORDER = ['favourites', 'available', 'unavailable', 'everyone', 'you'] as const;

/** The answer to a search: one section, best match first. */
export function matchesSection(matches: readonly Colleague[]): readonly Section[] {
  return matches.length === 0 ? [] : [section('matches', matches)];
}

/**
 * The next list with every row where it stood: who left stays as somebody of whom nothing is known, who is new waits
 * for the hand to go. Names and statuses are those of `next`.
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
  const isAnyoneLeft = previous.some(({ colleagues }) =>
    colleagues.some(({ id }) => present.has(id)),
  );
  if (!isAnyoneLeft) return next;
  return previous.map(({ kind, colleagues }) => ({
    kind,
    count: counts.get(kind) ?? 0,
    colleagues: colleagues.map((colleague) => present.get(colleague.id) ?? departed(colleague)),
  }));
}

/** Somebody who is not in the directory any more. */
export function departed(colleague: Colleague): Colleague {
  const { availability, since } = colleague;
  return availability === 'unknown' && since === null
    ? colleague
    : { ...colleague, availability: 'unknown', since: null };
}

function section(kind: SectionKind, colleagues: readonly Colleague[]): Section {
  return { kind, count: colleagues.length, colleagues };
}
