import type { Clock } from '../clock';
import { lateTrayHost } from './late-tray-host';
import { staticTrayHost } from './static-tray-host';
import type { TrayHost } from './tray-host';

/** By the means of this system. */
export function systemTrayHost(clock: Clock): TrayHost {
  if (process.platform !== 'linux') return staticTrayHost;
  return lateTrayHost(async () => {
    const { createDbusTrayHost } = await import('./dbus-tray-host');
    return createDbusTrayHost(clock);
  });
}
