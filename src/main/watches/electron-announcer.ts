import type { ColleagueId } from '../../shared/colleague';
import type { Messages } from '../../shared/messages/messages';
import { systemClock as clock } from '../clock';
import type { PresenceService } from '../presence/presence-service';
import type { SettingsService } from '../settings/settings-service';
import { createWatchAnnouncer } from './announce-watched';
import { createElectronNotifications } from './electron-notifications';
import { lateNotifications } from './late-notifications';
import type { Notifications } from './notifications';

interface Options {
  readonly presence: PresenceService;
  readonly settings: SettingsService;
  readonly messages: () => Messages;
  /** A picture file, for the desktops that take one. */
  readonly icon: string;
  /** The user clicked a notification; null: one of several colleagues. */
  readonly onClick: (select: ColleagueId | null) => void;
}

/** Announces watched colleagues from now on, by the means of this system. */
export function openAnnouncer({ presence, icon, onClick, ...options }: Options): Notifications {
  const notifications =
    process.platform === 'linux'
      ? lateNotifications(async () => {
          const { createDbusNotifications } = await import('./dbus-notifications');
          return createDbusNotifications({ icon, onClick });
        })
      : createElectronNotifications(onClick);
  const announcer = createWatchAnnouncer({
    ...options,
    clock,
    announce: (announcement) => notifications.show(announcement),
  });
  presence.onGoodPoll((poll) => announcer.accept(poll));
  presence.onSnapshot(({ directory }) => {
    if (directory === null) announcer.forget();
  });
  return notifications;
}
