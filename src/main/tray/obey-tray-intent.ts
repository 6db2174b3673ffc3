import type { ColleagueActions } from '../colleague-actions';
import type { PresenceService } from '../presence/presence-service';
import type { UserPause } from '../presence/user-pause';
import type { SettingsService } from '../settings/settings-service';
import { withWatch } from '../watches/with-watch';
import type { TrayIntent } from './tray-intent';

interface Means {
  readonly actions: ColleagueActions;
  readonly pause: UserPause;
  readonly presence: PresenceService;
  readonly settings: SettingsService;
  readonly toggleWindow: () => void;
  readonly showWindow: () => void;
  readonly hideWindow: () => void;
  readonly showSettings: () => void;
  readonly updateTray: () => void;
  readonly quit: () => void;
}

/** Does what the user asked of the tray. */
export function obeyTrayIntent(intent: TrayIntent, means: Means): void {
  const { actions, pause, presence, settings } = means;
  switch (intent.kind) {
    case 'copy-number':
      return void actions.copy(intent.id, 'e164');
    case 'call':
      return void actions.call(intent.id);
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
