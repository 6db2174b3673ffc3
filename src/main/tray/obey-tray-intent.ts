import type { ColleagueId } from '../../shared/colleague';
import type { Notice } from '../../shared/ipc';
import type { ColleagueActions } from '../colleague-actions';
import type { PresenceService } from '../presence/presence-service';
import type { UserPause } from '../presence/user-pause';
import type { SettingsService } from '../settings/settings-service';
import { withWatch } from '../watches/with-watch';
import type { TrayIntent } from './tray-intent';

interface Means {
  readonly actions: Pick<ColleagueActions, 'copy' | 'call'>;
  readonly pause: Pick<UserPause, 'start' | 'end'>;
  readonly presence: Pick<PresenceService, 'refresh'>;
  readonly settings: Pick<SettingsService, 'settings' | 'change'>;
  readonly toggleWindow: () => void;
  readonly showWindow: () => void;
  readonly hideWindow: () => void;
  readonly showSettings: () => void;
  /** What was asked for a colleague could not be done. */
  readonly failed: (id: ColleagueId, notice: Notice) => void;
  readonly updateTray: () => void;
  readonly quit: () => void;
}

/** Does what the user asked of the tray. */
export function obeyTrayIntent(intent: TrayIntent, means: Means): void {
  const { actions, pause, presence, settings } = means;
  switch (intent.kind) {
    case 'copy-number':
      return void actions.copy(intent.id, 'e164').then(({ ok }) => {
        if (!ok) means.failed(intent.id, 'number-not-copied');
      });
    case 'call':
      return void actions.call(intent.id).then(({ ok }) => {
        if (!ok) means.failed(intent.id, 'call-not-started');
      });
    case 'set-watch':
      return settings.change({
        watches: withWatch(settings.settings.watches, intent.id, intent.times),
      });
    case 'toggle-window':
      return means.toggleWindow();
    case 'show-window':
      return means.showWindow();
    case 'hide-window':
      return means.hideWindow();
    case 'settings':
      return means.showSettings();
    case 'pause':
      pause.start(intent.length);
      return means.updateTray(); // another length changes no snapshot
    case 'resume':
      return pause.end();
    case 'refresh':
      pause.end();
      return presence.refresh();
    case 'quit':
      return means.quit();
  }
}
