import type { TrayHost } from './tray-host';

/** macOS and Windows always have a place for tray icons. */
export const staticTrayHost: TrayHost = {
  watch(listener) {
    listener(true);
    return () => undefined;
  },
};
