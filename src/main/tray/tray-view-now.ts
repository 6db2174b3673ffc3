import type { Messages } from '../../shared/messages/messages';
import type { Settings } from '../../shared/settings';
import { systemClock } from '../clock';
import type { PresenceService } from '../presence/presence-service';
import type { UserPause } from '../presence/user-pause';
import type { Preferences } from '../settings/preferences-in-force';
import type { SettingsService } from '../settings/settings-service';
import { rememberTrayView } from './remembered-tray-view';
import type { TrayView } from './tray-view';

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

/** What the tray shows, as things are each time that it is asked. */
export function createTrayViewNow(): (known: Known) => TrayView {
  const viewOf = rememberTrayView();
  return ({ presence, settings, preferences, pause, ...shown }) => {
    const { favourites, me } = settings.settings;
    return viewOf(presence.snapshot, {
      messages: shown.messages,
      watches: shown.watches,
      windowVisible: shown.windowVisible,
      locale: preferences().locale,
      favourites,
      me,
      pausedUntil: pause.endsAt,
      now: systemClock.now(),
      platform: process.platform,
    });
  };
}
