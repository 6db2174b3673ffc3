import type { Messages } from '../../shared/messages/messages';
import type { Settings } from '../../shared/settings';
import { systemClock } from '../clock';
import type { PresenceService } from '../presence/presence-service';
import type { UserPause } from '../presence/user-pause';
import type { Preferences } from '../settings/preferences-in-force';
import type { SettingsService } from '../settings/settings-service';
import { trayView, type TrayView } from './tray-view';

interface Known {
  readonly presence: Pick<PresenceService, 'snapshot'>;
  readonly settings: Pick<SettingsService, 'settings'>;
  readonly preferences: () => Preferences;
  readonly pause: Pick<UserPause, 'endsAt'>;
  readonly messages: Messages;
  /** null: nobody can be watched. */
  readonly watches: Settings['watches'] | null;
  readonly windowVisible: boolean;
}

/** What the tray shows, as things are now. */
export function trayViewNow({ presence, settings, preferences, pause, ...shown }: Known): TrayView {
  const { favourites, me } = settings.settings;
  return trayView(presence.snapshot, {
    ...shown,
    locale: preferences().locale,
    favourites,
    me,
    pausedUntil: pause.endsAt,
    now: systemClock.now(),
    platform: process.platform,
  });
}
