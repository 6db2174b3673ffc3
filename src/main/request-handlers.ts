import type { ColleagueId } from '../shared/colleague';
import type { ColleagueChoice, PagePoint, WindowState } from '../shared/ipc';
import { snapshotToJson } from '../shared/packed-snapshot';
import type { Settings } from '../shared/settings';
import type { Snapshot } from '../shared/snapshot';
import type { ColleagueActions } from './colleague-actions';
import type { Help } from './diagnostics/electron-help';
import type { History } from './history/history';
import type { RequestHandlers } from './answer-request';
import type { NoticeQueue } from './notice-queue';
import type { Policy } from './policy/policy';
import type { Releases } from './releases/electron-releases';
import type { UserPause } from './presence/user-pause';
import type { PresenceService } from './presence/presence-service';
import type { Session } from './session/session';
import type { SettingsService } from './settings/settings-service';
import { withWatch } from './watches/with-watch';

interface Services {
  readonly presence: PresenceService;
  readonly session: Session;
  readonly settings: SettingsService;
  readonly actions: ColleagueActions;
  readonly history: History;
  readonly pause: UserPause;
  readonly help: Help;
  readonly notices: Pick<NoticeQueue, 'post'>;
  readonly policy: Policy;
  readonly releases: Pick<Releases, 'openPage'>;
  /** The window asks for the whole snapshot and gets changes from then on. */
  readonly wholeSnapshot: () => Snapshot;
  readonly windowState: () => WindowState;
  readonly onWindowListens: () => void;
  readonly onAtRest: () => void;
  readonly recordShortcut: (recording: boolean) => void;
  readonly hideWindow: () => void;
  readonly holdWindow: (holding: boolean) => void;
  readonly openColleagueMenu: (
    id: ColleagueId,
    at: PagePoint | null,
  ) => Promise<ColleagueChoice | null>;
}

/** What each intent of the window does. */
export function createRequestHandlers(services: Services): RequestHandlers {
  const { presence, session, settings, actions } = services;
  return {
    'get-snapshot': () => snapshotToJson(services.wholeSnapshot()),
    'get-window-state': () => {
      services.onWindowListens();
      return services.windowState();
    },
    'at-rest': () => {
      services.onAtRest();
      return null;
    },
    'sign-in': (key) => session.signIn(key),
    'keep-for-session': () => session.keepForSession(),
    'start-demo': async () => {
      if (services.policy.disabled.has('demo')) services.notices.post('demo-disabled');
      else await session.startDemo();
      return null;
    },
    'retry-keychain': async () => {
      await session.start();
      return null;
    },
    'sign-out': () => session.signOut(),
    refresh: () => {
      services.pause.end();
      presence.refresh();
      return null;
    },
    copy: actions.copy,
    call: actions.call,
    mail: actions.mail,
    'set-favourite': (id, favourite) => {
      settings.change({ favourites: withMember(settings.settings.favourites, id, favourite) });
      return null;
    },
    'set-watch': (id, times) => {
      settings.change({ watches: withWatch(settings.settings.watches, id, times) });
      return null;
    },
    'open-colleague-menu': (id, at) => services.openColleagueMenu(id, at ?? null),
    'get-week': (id) => services.history.weekOf(id),
    'clear-history': () => {
      services.history.clear();
      return null;
    },
    resume: () => {
      services.pause.end();
      return null;
    },
    'save-settings': (change) => {
      settings.change(change);
      return services.windowState();
    },
    'record-shortcut': (recording) => {
      services.recordShortcut(recording);
      return null;
    },
    'copy-diagnostics': services.help.copyDiagnostics,
    'open-logs': services.help.openLogs,
    'open-release-page': services.releases.openPage,
    'hide-window': () => {
      services.hideWindow();
      return null;
    },
    'hold-window': (holding) => {
      services.holdWindow(holding);
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
