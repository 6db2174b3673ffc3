import type { Notifications } from './notifications';

/** Notifications by means that are read with the first one. */
export function lateNotifications(load: () => Promise<Notifications>): Notifications {
  let loading: Promise<Notifications> | null = null;
  return {
    async show(announcement) {
      const notifications = await (loading ??= load());
      return notifications.show(announcement);
    },
    close() {
      void loading?.then((notifications) => notifications.close());
    },
  };
}
