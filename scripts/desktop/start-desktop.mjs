import { runToEnd } from '../processes.mjs';

const PROBE_DEADLINE_MS = 5_000;

/** The server chooses a free number itself. Without `-noreset` it starts anew, deaf for a moment, when its last client leaves. */
const DISPLAY = [
  ...['-displayfd', '3', '-noreset'],
  ...['-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
];

/**
 * Starts display, bus, keychain, window manager and a panel that shows tray icons; resolves once each of them answers.
 *
 * @param {import('./services.mjs').Services} services
 * @param {NodeJS.ProcessEnv} base from `desktopEnvironment`
 * @returns {Promise<NodeJS.ProcessEnv>} `base` with the addresses of display and bus
 */
export async function startDesktop(services, base) {
  const xvfb = services.start('Xvfb', DISPLAY, { env: base });
  const withDisplay = { ...base, DISPLAY: `:${await services.firstLine(xvfb)}` };

  // Knows the display already, for the sake of the programs that it starts on demand.
  const bus = ['--session', '--nofork', '--nopidfile', '--print-address=3'];
  const dbus = services.start('dbus-daemon', bus, { env: withDisplay });
  const env = { ...withDisplay, DBUS_SESSION_BUS_ADDRESS: await services.firstLine(dbus) };

  await Promise.all([
    startKeychain(services, env),
    startWindowManager(services, env),
    startPanel(services, env),
  ]);
  return env;
}

/**
 * The Secret Service, unlocked with an empty password.
 *
 * @param {import('./services.mjs').Services} services
 * @param {NodeJS.ProcessEnv} env
 */
async function startKeychain(services, env) {
  const args = ['--foreground', '--unlock', '--components=secrets'];
  const keyring = services.start('gnome-keyring-daemon', args, { env, input: '\n' });
  const name = 'org.freedesktop.secrets';
  const method = 'org.freedesktop.Secret.Service.ReadAlias';
  await services.ready(keyring, async () => {
    // Before this one has the name, a call would make the bus start a second daemon, a locked one.
    const owned = await answer(env, 'gdbus', ['wait', '--session', '--timeout', '1', name]);
    if (owned === undefined) return undefined;
    const alias = await call(env, name, '/org/freedesktop/secrets', method, 'default');
    return alias?.includes('/collection/') || undefined;
  });
}

/**
 * @param {import('./services.mjs').Services} services
 * @param {NodeJS.ProcessEnv} env
 */
async function startWindowManager(services, env) {
  const xfwm4 = services.start('xfwm4', ['--compositor=off'], { env });
  // Only a window manager publishes the number of desktops.
  await services.ready(xfwm4, () => answer(env, 'xdotool', ['get_num_desktops']));
}

/**
 * The panel is a StatusNotifier host and brings the watcher with it.
 *
 * @param {import('./services.mjs').Services} services
 * @param {NodeJS.ProcessEnv} env
 */
async function startPanel(services, env) {
  const panel = services.start('xfce4-panel', ['--disable-wm-check'], { env });
  const watcher = 'org.kde.StatusNotifierWatcher';
  const get = 'org.freedesktop.DBus.Properties.Get';
  const property = 'IsStatusNotifierHostRegistered';
  await services.ready(panel, async () => {
    const value = await call(env, watcher, '/StatusNotifierWatcher', get, watcher, property);
    return value?.includes('true') || undefined;
  });
}

/**
 * The answer to a call on the session bus as `gdbus` prints it, or undefined if there is none.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name of whom is called
 * @param {string} path
 * @param {string} method
 * @param {readonly string[]} args
 */
function call(env, name, path, method, ...args) {
  const target = ['--session', '--dest', name, '--object-path', path, '--method', method];
  return answer(env, 'gdbus', ['call', ...target, ...args]);
}

/**
 * What the program prints, or undefined if it fails.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} program
 * @param {readonly string[]} args
 */
async function answer(env, program, args) {
  const { code, stdout } = await runToEnd(program, args, { env, deadlineMs: PROBE_DEADLINE_MS });
  return code === 0 ? stdout : undefined;
}
