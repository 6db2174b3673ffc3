import type { Clock } from '../clock';
import { createDbusTrayHost } from '../tray/dbus-tray-host';

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
}

/** Whether this desktop shows tray icons; null: there is no desktop session to ask. */
export async function hasTray({ platform, env, clock }: Surroundings): Promise<boolean | null> {
  if (platform === 'darwin' || platform === 'win32') return true;
  if (env['DBUS_SESSION_BUS_ADDRESS'] === undefined) return null;
  return new Promise((resolve) => {
    const stop = createDbusTrayHost(clock).watch((present) => {
      resolve(present);
      setImmediate(() => stop()); // it may be told before there is anything to stop
    });
  });
}
