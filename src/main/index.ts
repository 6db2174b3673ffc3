import { app, dialog } from 'electron';
import { writeSync } from 'node:fs';
import { reportDemo } from './demo/report-demo';
import { isLanguage, type Language } from '../shared/language';
import { messagesFor } from '../shared/messages/messages-for';
import { openServices } from './electron-services';
import { Surfaces } from './electron-surfaces';
import { parseFlags, type Flags } from './flags';
import { isOnline, watchPower } from './power/electron-power';
import { NetworkWatch } from './presence/network-watch';
import { systemClock } from './clock';
import { APP_ID } from './system/app-id';
import { wasOpenedAtLogin } from './system/electron-login-item';
import { usePortalForShortcuts } from './system/electron-shortcut';
import { createLaunchAtLogin } from './system/electron-launch-at-login';
import { keepLaunchAtLogin } from './system/launch-at-login';
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
  app.setAppUserModelId(APP_ID);
  registerAppScheme();
  usePortalForShortcuts();
  app
    .whenReady()
    .then(() => start({ ...flags.value, hidden: flags.value.hidden || wasOpenedAtLogin() }))
    .catch(giveUp);
} else {
  app.quit();
}

/** Without window and tray nobody could end the app, and its lock would keep every other start away. */
function giveUp(error: unknown): void {
  writeSync(process.stderr.fd, `reachable: could not start: ${String(error)}\n`);
  dialog.showErrorBox('Reachable', messagesFor(systemLanguage()).couldNotStart);
  app.exit(1);
}

function systemLanguage(): Language {
  const [first] = app.getPreferredSystemLanguages().map((tag) => tag.slice(0, 2));
  return isLanguage(first) ? first : 'en';
}

function start(flags: Flags): void {
  denyEverythingElse();
  const services = openServices(flags);
  const surfaces = new Surfaces(flags, services);
  const { presence, session } = services;
  if (flags.demo) reportDemo(presence, systemClock);

  watchPower({
    onAway: (reason) => presence.pause(reason),
    onBack: (reason) => presence.resume(reason),
  });
  const network = new NetworkWatch(systemClock, isOnline, () => presence.networkBack());
  presence.onSnapshot(({ freshness: { failure, nextPollAt } }) =>
    network.setNeeded(failure !== null && nextPollAt !== null),
  );

  app.on('second-instance', () => surfaces.show(null));
  app.on('activate', () => surfaces.show(null));
  app.on('before-quit', () => {
    surfaces.close();
    services.close();
  });
  keepLaunchAtLogin({
    system: createLaunchAtLogin(),
    settings: services.settings,
    renews: app.isPackaged,
    onFailed: () => services.notices.post('launch-at-login-failed'),
  });
  void (flags.demo ? session.startDemo() : session.start());
}
