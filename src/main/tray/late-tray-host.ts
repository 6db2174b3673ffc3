import type { TrayHost } from './tray-host';

/** A host that is read and asked once the window is on its way, which does not wait for it. */
export function lateTrayHost(load: () => Promise<TrayHost>): TrayHost {
  return {
    watch(listener) {
      let isOver = false;
      let end = (): void => {
        isOver = true;
      };
      void load().then((host) => {
        if (!isOver) end = host.watch(listener);
      });
      return () => end();
    },
  };
}
