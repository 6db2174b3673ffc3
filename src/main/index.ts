import { app } from 'electron';
import { writeSync } from 'node:fs';
import { reportDemo } from './demo/report-demo';
import { openServices } from './electron-services';
import { Surfaces } from './electron-surfaces';
import { parseFlags, type Flags } from './flags';
import { isOnline, watchPower } from './power/electron-power';
import { NetworkWatch } from './presence/network-watch';
import { systemClock } from './clock';
import { registerAppScheme } from './window/electron-app-protocol';
import { denyEverythingElse } from './window/electron-lockdown';

const BAD_FLAGS = 2;

const flags = parseFlags(process.argv);
if (!flags.ok) {
  writeSync(process.stderr.fd, `reachable: ${flags.error}\n`);
  process.exit(BAD_FLAGS);
}

// The lock comes before anything of the profile is opened: a second start only shows the window of the first.
if (app.requestSingleInstanceLock()) {
  registerAppScheme();
  void app.whenReady().then(() => start(flags.value));
} else {
  app.quit();
}

function start(flags: Flags): void {
  denyEverythingElse();
  const services = openServices(flags);
  const surfaces = new Surfaces(flags, services);
  const { presence, session } = services;
  if (flags.demo) reportDemo(presence, systemClock);

  watchPower({ onAway: () => presence.suspend(), onBack: () => presence.resume() });
  const network = new NetworkWatch(systemClock, isOnline, () => presence.networkBack());
  presence.onSnapshot(({ freshness }) => network.setNeeded(freshness.state === 'offline'));

  app.on('second-instance', () => surfaces.show(null));
  app.on('activate', () => surfaces.show(null));
  app.on('before-quit', () => {
    surfaces.close();
    services.close();
  });
  void (flags.demo ? session.startDemo() : session.start());
}
