import type { Clock } from '../clock';
import { lateTrayHost } from './late-tray-host';
import { staticTrayHost } from './static-tray-host';
import type { TrayHost } from './tray-host';

/** By the means of this system, of which those that take long are read only `after` that. */
export function systemTrayHost(clock: Clock, after: Promise<void>): TrayHost {
  if (process.platform !== 'linux') return staticTrayHost;
  return lateTrayHost(async () => {
    await after;
    const { createDbusTrayHost } = await import('./dbus-tray-host');
    return createDbusTrayHost(clock);
  });
}
