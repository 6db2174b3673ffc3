import type { Availability, Colleague, ColleagueId } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';
import type { Messages } from '../../shared/messages/messages';
import type { Watch } from '../../shared/settings';
import { action, type TrayMenuItem } from './tray-menu-item';

export interface ColleaguesContext {
  readonly messages: Messages;
  /** BCP 47 tag for the order of names. */
  readonly locale: string;
  readonly favourites: readonly ColleagueId[];
  /** null: nobody can be watched. */
  readonly watches: readonly Watch[] | null;
  /** Left out. */
  readonly me: ColleagueId | null;
}

/** How many available colleagues follow the favourites; more are a search, and that is the window's. */
const MAX_AVAILABLE = 9;
/** In characters as a reader counts them. A menu as wide as the screen helps nobody. */
const MAX_NAME = 48;

/** The favourites, then the first available ones that are none, each by name. `live`: what is known holds at present. */
export function colleagueItems(
  directory: Directory,
  live: boolean,
  context: ColleaguesContext,
): readonly TrayMenuItem[] {
  return shortlist(directory, context).map((colleague) => {
    const mark = MARKS[live ? colleague.availability : 'unknown'];
    const label = `${mark} ${shortName(colleague.fullName)}`;
    return { kind: 'submenu', label, enabled: true, items: actionsOn(colleague, context) };
  });
}

function shortlist(
  directory: Directory,
  { favourites, locale, me }: ColleaguesContext,
): readonly Colleague[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const byName = (a: Colleague, b: Colleague): number =>
    compare(a.fullName, b.fullName) || (a.id < b.id ? -1 : 1);
  const starred = new Set(favourites);
  const others = directory.filter(({ id }) => id !== me);
  const available = others.filter(
    ({ id, availability }) => availability === 'available' && !starred.has(id),
  );
  return [
    ...others.filter(({ id }) => starred.has(id)).sort(byName),
    ...firstOf(available, MAX_AVAILABLE, byName),
  ];
}

/** The first `count` in order, in one pass: sorting ten thousand names for nine would take tens of milliseconds. */
function firstOf<T>(items: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
  const first: T[] = [];
  for (const item of items) {
    const last = first[count - 1];
    if (last !== undefined && compare(item, last) > 0) continue;
    const place = first.findIndex((other) => compare(item, other) < 0);
    first.splice(place === -1 ? first.length : place, 0, item);
    first.length = Math.min(first.length, count);
  }
  return first;
}

function actionsOn(
  { id, phone }: Colleague,
  { messages: { tray }, watches }: ColleaguesContext,
): readonly TrayMenuItem[] {
  return [
    action(tray.copyNumber, { kind: 'copy-number', id }, phone !== null),
    action(tray.call, { kind: 'call', id }, phone !== null),
    ...(watches === null ? [] : [watchItem(id, watches, tray.notify)]),
  ];
}

function watchItem(id: ColleagueId, watches: readonly Watch[], label: string): TrayMenuItem {
  const checked = watches.some((watch) => watch.id === id);
  const times = checked ? 'off' : 'once';
  return { kind: 'checkbox', label, checked, intent: { kind: 'set-watch', id, times } };
}

/** As in the window: filled, hollow, and dashed for unknown or no longer sure. */
const MARKS: Readonly<Record<Availability, string>> = {
  available: '●',
  unavailable: '○',
  unknown: '◌',
};

function shortName(name: string): string {
  const line = name.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  if (line.length <= MAX_NAME) return line; // no character is less than a unit
  const characters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  return characters.length <= MAX_NAME ? line : `${characters.slice(0, MAX_NAME - 1).join('')}…`;
}
