import { app, dialog, Menu } from 'electron';
import { writeSync } from 'node:fs';
import { argumentsOf, obeyCommandLine } from './cli/electron-command-line';
import { serveCommands } from './cli/electron-serve-commands';
import { linkAmong } from './cli/parse-link';
import { reportDemo } from './demo/report-demo';
import { isLanguage, type Language } from '../shared/language';
import { messagesFor } from '../shared/messages/messages-for';
import { watchMain, watchWindows } from './crashes/electron-crashes';
import { dropDeveloperSwitches, recordingSwitch } from './developer-switches';
import { claimLinks, receiveLinks } from './electron-links';
import { closeAtQuit } from './electron-quit';
import { openServices, type Services } from './electron-services';
import { Surfaces } from './electron-surfaces';
import type { Flags } from './flags';
import { createGate } from './gate';
import { collectAtRest } from './heap/collect-at-rest';
import { collectGarbage } from './heap/collect-garbage';
import { openJournal } from './log/electron-journal';
import { errorFacts } from './log/error-facts';
import type { Journal } from './log/journal';
import type { Log } from './log/log';
import { isOnline, watchPower } from './power/electron-power';
import { NetworkWatch } from './presence/network-watch';
import { systemClock } from './clock';
import { APP_ID } from './system/app-id';
import { wasOpenedAtLogin } from './system/electron-login-item';
import { usePortalForShortcuts } from './system/electron-shortcut';
import { createLaunchAtLogin } from './system/electron-launch-at-login';
import { keepLaunchAtLogin } from './system/launch-at-login';
import { registerAppScheme } from './window/electron-app-protocol';
import { drawWithoutGpu } from './window/electron-drawing';
import { denyEverythingElse } from './window/electron-lockdown';
import { isWritableFolder } from './writable-folder';

const BAD_FLAGS = 2;
const AT_REST_LATEST_MS = 3_000;

if (app.isPackaged) closeDeveloperWays();

// A command is done here, before Chromium needs a display; what follows is for a start of the app alone.
const { flags, link, ruling } = obeyCommandLine(process.argv);

// The lock comes before anything of the profile is opened: a second start only shows the window of the first.
if (mayRun()) open();
else app.quit();

function open(): void {
  app.setAppUserModelId(APP_ID);
  const journal = openJournal();
  let language = systemLanguage;
  const crashes = {
    clock: systemClock,
    log: journal.log,
    messages: () => messagesFor(language()),
  };
  watchMain(crashes);
  watchWindows(crashes);
  registerAppScheme();
  drawWithoutGpu();
  // Else Electron makes its own, which no window here shows.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  usePortalForShortcuts();
  const links = receiveLinks();
  claimLinks();
  app
    .whenReady()
    .then(() => {
      if (process.platform === 'darwin') setMacMenu();
      const hidden = flags.hidden || wasOpenedAtLogin();
      const { services, surfaces } = start({ ...flags, hidden }, journal);
      language = () => services.preferences().language;
      if (link !== null) surfaces.open(link);
      links((opened) => surfaces.open(opened));
    })
    .catch((error: unknown) => giveUp(error, journal.log));
}

/** Nobody gets the lock of a profile that can't be written; the app then goes without, since it writes nothing there. */
function mayRun(): boolean {
  return app.requestSingleInstanceLock() || !isWritableFolder(app.getPath('userData'));
}

/** What a developer may do to Electron, nobody may do to an installed app. */
function closeDeveloperWays(): void {
  const recording = recordingSwitch(app.commandLine);
  if (recording !== undefined) refuse(`--${recording} is refused: it would record the key.`);
  dropDeveloperSwitches({ commandLine: app.commandLine, env: process.env });
}

/** In place of Electron's own, which has the tools of a developer; macOS takes copy and paste from it. */
function setMacMenu(): void {
  const roles = ['appMenu', 'fileMenu', 'editMenu', 'windowMenu'] as const;
  Menu.setApplicationMenu(Menu.buildFromTemplate(roles.map((role) => ({ role }))));
}

function say(sentence: string): void {
  writeSync(process.stderr.fd, `reachable: ${sentence}\n`);
}

function refuse(sentence: string): never {
  say(sentence);
  process.exit(BAD_FLAGS);
}

/** Without window and tray nobody could end the app, and its lock would keep every other start away. */
function giveUp(thrown: unknown, log: Log): void {
  const { error, code } = errorFacts(thrown);
  log.error('could not start', errorFacts(thrown));
  say(`could not start: ${error} ${code ?? ''}`);
  dialog.showErrorBox('Reachable', messagesFor(systemLanguage()).couldNotStart);
  app.exit(1);
}

function systemLanguage(): Language {
  const [first] = app.getPreferredSystemLanguages().map((tag) => tag.slice(0, 2));
  return isLanguage(first) ? first : 'en';
}

function start(flags: Flags, journal: Journal): { services: Services; surfaces: Surfaces } {
  denyEverythingElse();
  // The habit of a program that lives in the menu bar: no icon in the Dock.
  if (process.platform === 'darwin') app.setActivationPolicy('accessory');
  // Opens once the page has drawn what it starts with, or there is none: what can wait is not in its way.
  const atRest = createGate(systemClock, AT_REST_LATEST_MS);
  const services = openServices(flags, journal, ruling, atRest.opened);
  const { presence, session } = services;
  // The list waits for the keychain's process, which may as well start while the window is made.
  void (flags.demo ? session.startDemo() : session.start());
  closeAtQuit({
    clock: systemClock,
    log: journal.log,
    close: () => {
      services.close(); // first: what the others may throw takes nothing that is not saved yet along
      stopServing();
      surfaces.close();
    },
  });
  const surfaces = new Surfaces(flags, services, atRest);
  if (flags.demo) reportDemo(presence, systemClock);

  watchPower({
    onAway: (reason) => {
      journal.power('away', reason);
      presence.pause(reason);
    },
    onBack: (reason) => {
      journal.power('back', reason);
      // First, as a poll after the user's own pause would come at once, before the network is back.
      services.pause.lookAtClock();
      presence.resume(reason);
    },
  });
  const network = new NetworkWatch(
    systemClock,
    isOnline,
    () => presence.networkBack(surfaces.isWindowVisible),
    () => presence.lookAtClock(), // a countdown is shown meanwhile, and nobody tells of a clock that is set
  );
  presence.onSnapshot(({ freshness: { failure, nextPollAt } }) =>
    network.setNeeded(failure !== null && nextPollAt !== null),
  );

  const leaveGarbage = collectAtRest({ clock: systemClock, presence, collect: collectGarbage });
  // The window is given back while it is hidden; that is no reason to quit.
  app.on('window-all-closed', leaveGarbage);
  app.on('second-instance', (_event, argv: readonly string[] = []) =>
    surfaces.open(linkAmong(argumentsOf(argv)) ?? null),
  );
  app.on('activate', () => surfaces.show(null));
  const stopServing = serveCommands(services, surfaces, flags.apiUrl, atRest.opened);
  keepLaunchAtLogin({
    system: createLaunchAtLogin(),
    settings: services.settings,
    renews: app.isPackaged,
    onFailed: () => services.notices.post('launch-at-login-failed'),
  });
  return { services, surfaces };
}
