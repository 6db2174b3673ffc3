import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A session bus of the test's own, with nothing on it but what the test starts. */
export interface PrivateBus {
  readonly address: string;
  /** Ends it under whoever is connected. */
  end(): Promise<void>;
}

/** Where desktops install what a bus may start: dbus-daemon(1), "standard_session_servicedirs". */
const INSTALLED_SERVICES = '/usr/share/dbus-1/services';

/** The bus starts only the installed services of these names; no others of the machine can be reached. */
export async function startPrivateBus(
  folder: string,
  mayStart: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<PrivateBus> {
  const services = join(folder, 'services');
  await mkdir(services, { recursive: true });
  for (const name of mayStart) {
    const file = `${name}.service`;
    await symlink(join(INSTALLED_SERVICES, file), join(services, file));
  }
  const config = join(folder, 'bus.conf');
  await writeFile(config, busConfig(folder, services));
  const daemon = spawn('dbus-daemon', [`--config-file=${config}`, '--nofork', '--print-address'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address] = (await once(createInterface(daemon.stdout), 'line')) as [string];
  return {
    address,
    async end() {
      if (daemon.exitCode !== null || daemon.signalCode !== null) return;
      daemon.kill();
      await once(daemon, 'exit');
    },
  };
}

function busConfig(folder: string, services: string): string {
  return `<busconfig>
  <type>session</type>
  <listen>unix:dir=${folder}</listen>
  <servicedir>${services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}
