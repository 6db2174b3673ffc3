import { Notification } from 'electron';
import type { ColleagueId } from '../../shared/colleague';
import type { Notifications } from './notifications';

/** macOS and Windows. Not Linux: there Electron waits for the desktop, the whole app with it, and is deaf to `silent`. */
export function createElectronNotifications(
  onClick: (select: ColleagueId | null) => void,
): Notifications {
  // By title, and held: a notification that is collected no longer answers a click, also a late one from the history.
  const shown = new Map<string, Notification>();
  return {
    async show({ title, body, silent, select }) {
      if (!Notification.isSupported()) return false;
      shown.get(title)?.close();
      const notification = new Notification({ title, body, silent });
      shown.set(title, notification);
      notification.on('click', () => onClick(select));
      return taken(notification);
    },
    close() {
      for (const notification of shown.values()) notification.close();
      shown.clear();
    },
  };
}

function taken(notification: Notification): Promise<boolean> {
  return new Promise((resolve) => {
    notification.once('show', () => resolve(true));
    notification.once('failed', () => resolve(false));
    notification.show();
  });
}
