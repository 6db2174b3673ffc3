import type { ColleagueId } from '../../shared/colleague';
import type { Messages } from '../../shared/messages/messages';
import type { Watch } from '../../shared/settings';
import type { Snapshot } from '../../shared/snapshot';
import { trayCondition, type TrayCondition } from './tray-condition';
import { trayMenu } from './tray-menu';
import type { TrayMenuItem } from './tray-menu-item';
import { createTrayTime } from './tray-time';

export interface TrayContext {
  readonly messages: Messages;
  /** BCP 47 tag for times and the order of names. */
  readonly locale: string;
  readonly favourites: readonly ColleagueId[];
  /** null: nobody can be watched. */
  readonly watches: readonly Watch[] | null;
  /** Left out of the counts and of the menu. */
  readonly me: ColleagueId | null;
  /** The end of the pause that the user asked for, epoch milliseconds; null: not paused. */
  readonly pausedUntil: number | null;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly windowVisible: boolean;
  readonly platform: NodeJS.Platform;
}

export type TrayBadge = '' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '9+';

export interface TrayIcon {
  readonly state: 'available' | 'nobody' | 'stale' | 'attention' | 'loading';
  /** Drawn on the icon; empty on macOS, where the title stands beside it. */
  readonly badge: TrayBadge;
}

/** Everything the tray shows, as plain data: equal views compare equal as JSON. */
export interface TrayView {
  readonly icon: TrayIcon;
  /** Text beside the icon; empty everywhere but on macOS. */
  readonly title: string;
  readonly tooltip: string;
  readonly menu: readonly TrayMenuItem[];
}

/** What the tray shows of a snapshot. Only a live directory has a count or an available colleague in it. */
export function trayView(snapshot: Snapshot, context: TrayContext): TrayView {
  const condition = trayCondition(snapshot, context.me);
  const tooltip = sentence(condition, context);
  const available = condition.kind === 'live' ? condition.summary.available : 0;
  const mac = context.platform === 'darwin';
  return {
    icon: { state: iconState(condition), badge: mac ? '' : badge(available) },
    title: mac && available > 0 ? String(available) : '',
    tooltip,
    menu: trayMenu(snapshot, condition, {
      ...context,
      paused: context.pausedUntil !== null,
      summary: pauseSentence(condition, context) ?? tooltip,
    }),
  };
}

/** The parts of `after` that differ from what is shown; everything when nothing is yet. */
export function changedParts(
  before: TrayView | undefined,
  after: TrayView,
): Readonly<Record<keyof TrayView, boolean>> {
  const differs = (part: keyof TrayView): boolean =>
    JSON.stringify(before?.[part]) !== JSON.stringify(after[part]);
  return {
    icon: differs('icon'),
    title: differs('title'),
    tooltip: differs('tooltip'),
    menu: differs('menu'),
  };
}

function iconState(condition: TrayCondition): TrayIcon['state'] {
  switch (condition.kind) {
    case 'live':
      return condition.summary.available > 0 ? 'available' : 'nobody';
    case 'stale':
    case 'unreached':
    case 'failing':
      return 'stale';
    case 'loading':
      return 'loading';
    case 'signed-out':
    case 'keychain-trouble':
    case 'rejected':
      return 'attention';
  }
}

const BADGES: readonly TrayBadge[] = ['', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

function badge(available: number): TrayBadge {
  return BADGES[available] ?? '9+';
}

function sentence(condition: TrayCondition, { messages, locale, now }: TrayContext): string {
  const { tray, freshness, colleagues, summary } = messages;
  const time = createTrayTime(locale, now);
  switch (condition.kind) {
    case 'live': {
      const { available, total } = condition.summary;
      return `${summary(available, total)} · ${time(condition.asOf)}`;
    }
    case 'stale': {
      const aged = `${colleagues(condition.total)} · ${freshness.asOf(time(condition.asOf))}`;
      return condition.standstill === null ? aged : `${aged}, ${tray[condition.standstill]}`;
    }
    case 'unreached':
      return `Reachable · ${tray[condition.standstill]}`;
    case 'failing':
      return messages.trouble.sentence[condition.failure];
    case 'loading':
      return tray.loading;
    case 'signed-out':
      return tray.signedOut;
    case 'keychain-trouble':
      return tray.keychainTrouble;
    case 'rejected':
      return tray.rejected;
  }
}

/** Undefined where the user has not paused, or there is something more pressing to say. */
function pauseSentence(
  condition: TrayCondition,
  { messages, locale, now, pausedUntil }: TrayContext,
): string | undefined {
  const paused =
    'standstill' in condition && condition.standstill === 'paused' && pausedUntil !== null;
  return paused ? messages.tray.pausedUntil(createTrayTime(locale, now)(pausedUntil)) : undefined;
}
