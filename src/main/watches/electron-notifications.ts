import { Notification } from 'electron';
import type { ColleagueId } from '../../shared/colleague';

export interface Announcement {
  readonly text: string;
  /** Whom a click selects; null where several are announced at once. */
  readonly select: ColleagueId | null;
}

/** Shows announcements through the desktop's own notifications, which also know its do-not-disturb. */
export function createElectronNotifications(
  onClick: (select: ColleagueId | null) => void,
): (announcement: Announcement) => void {
  // Held until closed: a notification that is collected no longer answers a click.
  const shown = new Set<Notification>();
  return ({ text, select }) => {
    const notification = new Notification({ title: 'Reachable', body: text });
    shown.add(notification);
    notification.on('click', () => onClick(select));
    notification.on('close', () => shown.delete(notification));
    notification.show();
  };
}
