import { Message } from '@jellybrick/dbus-next';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectToBus } from './connect-to-bus';

/** A service that the session bus may start. */
export interface BusService {
  remove(): Promise<void>;
}

/** Announces to the bus that the command provides the name; the bus starts it when the name is first called. */
export async function installBusService(name: string, command: string): Promise<BusService> {
  // The bus reads this folder among others: dbus-daemon(1), "standard_session_servicedirs".
  const folder = join(process.env['XDG_RUNTIME_DIR'] ?? '', 'dbus-1', 'services');
  const file = join(folder, `${name}.service`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, `[D-BUS Service]\nName=${name}\nExec=${command}\n`);
  await reloadBus();
  return {
    async remove() {
      await rm(file);
      await reloadBus();
    },
  };
}

async function reloadBus(): Promise<void> {
  const bus = await connectToBus();
  const name = 'org.freedesktop.DBus';
  const path = '/org/freedesktop/DBus';
  await bus.call(new Message({ destination: name, path, interface: name, member: 'ReloadConfig' }));
  bus.disconnect();
}
