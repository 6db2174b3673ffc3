import { homedir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../cache-folder.mjs';

/** The variable by which every process of a session is known, with the session's folder as its value. */
export const SESSION_MARK = 'REACHABLE_DESKTOP';

/** What ties a program to the session it was started in. */
const OF_ANOTHER_SESSION =
  /^(DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|SESSION_MANAGER|DESKTOP_SESSION|DESKTOP_STARTUP_ID|SSH_AUTH_SOCK|DBUS_SESSION_BUS_.*|GNOME_.*|GTK_.*|XDG_(?!DATA_DIRS|CONFIG_DIRS).*)$/;

/**
 * The environment of a private session in `folder`: nothing of the desktop outside is in reach, only the caches and the
 * npm configuration of the developer are, so that nothing is fetched again.
 *
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home the developer's own
 * @returns {NodeJS.ProcessEnv}
 */
export function desktopEnvironment(folder, env = process.env, home = homedir()) {
  const kept = Object.entries(env).filter(([name]) => !OF_ANOTHER_SESSION.test(name));
  const cache = env.XDG_CACHE_HOME || join(home, '.cache');
  return {
    REACHABLE_CACHE: cacheFolder(env, home),
    PLAYWRIGHT_BROWSERS_PATH: join(cache, 'ms-playwright'),
    electron_config_cache: join(cache, 'electron'),
    npm_config_cache: join(home, '.npm'),
    npm_config_userconfig: join(home, '.npmrc'),
    ...Object.fromEntries(kept),
    ...sessionFolders(folder),
    XDG_CURRENT_DESKTOP: 'XFCE',
    XDG_SESSION_TYPE: 'x11',
    GSETTINGS_BACKEND: 'memory',
    GIO_USE_VFS: 'local',
    NO_AT_BRIDGE: '1',
    [SESSION_MARK]: folder,
  };
}

/**
 * The folders that a session has of its own, all inside the one that is removed with it.
 *
 * @param {string} folder
 */
export function sessionFolders(folder) {
  const home = join(folder, 'home');
  return {
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
    XDG_STATE_HOME: join(home, '.local', 'state'),
    XDG_RUNTIME_DIR: join(folder, 'runtime'),
  };
}
