import type { Messages } from '../../shared/messages/messages';
import type { Snapshot } from '../../shared/snapshot';
import { colleagueItems, type ColleaguesContext } from './tray-colleagues';
import type { TrayCondition } from './tray-condition';
import { action, type TrayMenuItem } from './tray-menu-item';

export interface MenuContext extends ColleaguesContext {
  readonly windowVisible: boolean;
  /** Whether the user asked for a pause that still lasts. */
  readonly paused: boolean;
  readonly summary: string;
}

/** Most useful first, because on some desktops the menu is all that works. */
export function trayMenu(
  { session, directory }: Snapshot,
  condition: TrayCondition,
  context: MenuContext,
): readonly TrayMenuItem[] {
  const { messages, windowVisible, paused, summary } = context;
  const { tray } = messages;
  const signedIn = session.kind === 'signed-in';
  const rows = colleagueItems(
    signedIn ? (directory ?? []) : [],
    condition.kind === 'live',
    context,
  );
  return [
    { kind: 'text', label: summary },
    { kind: 'separator' },
    ...rows,
    ...(rows.length > 0 ? [{ kind: 'separator' } as const] : []),
    windowVisible
      ? action(tray.hide, { kind: 'hide-window' })
      : action(tray.show, { kind: 'show-window' }),
    action(tray.refresh, { kind: 'refresh' }, signedIn),
    { kind: 'submenu', label: tray.pause, enabled: signedIn, items: pauseItems(paused, messages) },
    action(tray.settings, { kind: 'settings' }),
    { kind: 'separator' },
    action(tray.quit, { kind: 'quit' }),
  ];
}

/** A pause can be made longer or shorter while it lasts. */
function pauseItems(paused: boolean, { tray }: Messages): readonly TrayMenuItem[] {
  return [
    ...(paused ? [action(tray.resume, { kind: 'resume' }), { kind: 'separator' } as const] : []),
    action(tray.halfAnHour, { kind: 'pause', length: '30-minutes' }),
    action(tray.untilTomorrow, { kind: 'pause', length: 'until-tomorrow' }),
  ];
}
