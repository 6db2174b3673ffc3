import type { Availability, Colleague, ColleagueId } from '../../shared/colleague';
import type { Messages } from '../../shared/messages/messages';
import type { Snapshot } from '../../shared/snapshot';
import type { TrayCondition } from './tray-condition';
import type { TrayIntent } from './tray-intent';

/** Labels are plain text; what a platform takes for a mnemonic is the adapter's business. */
export type TrayMenuItem =
  | { readonly kind: 'separator' }
  /** A line to read. */
  | { readonly kind: 'text'; readonly label: string }
  | {
      readonly kind: 'action';
      readonly label: string;
      readonly enabled: boolean;
      readonly intent: TrayIntent;
    }
  | { readonly kind: 'submenu'; readonly label: string; readonly items: readonly TrayMenuItem[] };

interface MenuContext {
  readonly messages: Messages;
  readonly locale: string;
  readonly favourites: readonly ColleagueId[];
  readonly windowVisible: boolean;
  readonly summary: string;
}

/** How many available colleagues follow the favourites; more are a search, and that is the window's. */
const MAX_AVAILABLE = 9;
/** In characters as a reader counts them. A menu as wide as the screen helps nobody. */
const MAX_NAME = 48;

/** Most useful first, because on some desktops the menu is all that works. */
export function trayMenu(
  snapshot: Snapshot,
  condition: TrayCondition,
  context: MenuContext,
): readonly TrayMenuItem[] {
  const { tray } = context.messages;
  const signedIn = snapshot.session.kind === 'signed-in';
  const colleagues = signedIn ? shortlist(snapshot.directory ?? [], context) : [];
  const live = condition.kind === 'live';
  const rows = colleagues.map((colleague) => colleagueItem(colleague, live, context.messages));
  return [
    { kind: 'text', label: context.summary },
    { kind: 'separator' },
    ...rows,
    ...(rows.length > 0 ? [{ kind: 'separator' } as const] : []),
    action(context.windowVisible ? tray.hide : tray.show, { kind: 'toggle-window' }),
    { ...action(tray.refresh, { kind: 'refresh' }), enabled: signedIn },
    { kind: 'separator' },
    action(tray.quit, { kind: 'quit' }),
  ];
}

/** The favourites, then the first available ones that are none, each by name. */
function shortlist(directory: readonly Colleague[], context: MenuContext): readonly Colleague[] {
  const { compare } = new Intl.Collator(context.locale, { numeric: true });
  const byName = (a: Colleague, b: Colleague): number =>
    compare(a.fullName, b.fullName) || (a.id < b.id ? -1 : 1);
  const starred = new Set(context.favourites);
  const favourites = directory.filter(({ id }) => starred.has(id)).sort(byName);
  const others = directory.filter(
    ({ id, availability }) => availability === 'available' && !starred.has(id),
  );
  return [...favourites, ...firstOf(others, MAX_AVAILABLE, byName)];
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

function colleagueItem(colleague: Colleague, live: boolean, messages: Messages): TrayMenuItem {
  const { id, availability, fullName, phone } = colleague;
  const label = `${mark(live ? availability : 'unknown')} ${shortName(fullName)}`;
  if (phone === null) return { kind: 'text', label };
  return {
    kind: 'submenu',
    label,
    items: [
      action(messages.tray.copyNumber, { kind: 'copy-number', id }),
      action(messages.tray.call, { kind: 'call', id }),
    ],
  };
}

/** As in the window: filled, hollow, and dashed for unknown or no longer sure. */
function mark(availability: Availability): string {
  return { available: '●', unavailable: '○', unknown: '◌' }[availability];
}

function shortName(name: string): string {
  const line = name.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  const characters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  return characters.length <= MAX_NAME ? line : `${characters.slice(0, MAX_NAME - 1).join('')}…`;
}

function action(label: string, intent: TrayIntent): TrayMenuItem & { kind: 'action' } {
  return { kind: 'action', label, enabled: true, intent };
}
