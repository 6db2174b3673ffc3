import type { ColleagueId } from '../shared/colleague';
import type { WindowState } from '../shared/ipc';
import type { Settings } from '../shared/settings';
import type { Snapshot } from '../shared/snapshot';
import type { ColleagueActions } from './colleague-actions';
import type { RequestHandlers } from './ipc';
import type { PresenceService } from './presence/presence-service';
import type { Session } from './session/session';
import type { SettingsService } from './settings/settings-service';

interface Services {
  readonly presence: PresenceService;
  readonly session: Session;
  readonly settings: SettingsService;
  readonly actions: ColleagueActions;
  /** The window asks for the whole snapshot and gets changes from then on. */
  readonly wholeSnapshot: () => Snapshot;
  readonly windowState: () => WindowState;
  readonly onWindowListens: () => void;
  readonly hideWindow: () => void;
}

/** What each intent of the window does. */
export function createRequestHandlers(services: Services): RequestHandlers {
  const { presence, session, settings, actions } = services;
  const setMember = (key: 'favourites' | 'watches') => (id: ColleagueId, member: boolean) => {
    settings.change({ [key]: withMember(settings.settings[key], id, member) });
    return null;
  };
  return {
    'get-snapshot': services.wholeSnapshot,
    'get-window-state': () => {
      services.onWindowListens();
      return services.windowState();
    },
    'sign-in': (key) => session.signIn(key),
    'keep-for-session': () => session.keepForSession(),
    'start-demo': async () => {
      await session.startDemo();
      return null;
    },
    'retry-keychain': async () => {
      await session.start();
      return null;
    },
    'sign-out': () => session.signOut(),
    refresh: () => {
      presence.refresh();
      return null;
    },
    'copy-number': actions.copyNumber,
    call: actions.call,
    'set-favourite': setMember('favourites'),
    'set-watch': setMember('watches'),
    'save-settings': (change) => {
      settings.change(change);
      return services.windowState();
    },
    'hide-window': () => {
      services.hideWindow();
      return null;
    },
  };
}

function withMember(
  members: Settings['favourites'],
  id: ColleagueId,
  member: boolean,
): Settings['favourites'] {
  if (members.includes(id) === member) return members;
  return member ? [...members, id] : members.filter((other) => other !== id);
}
