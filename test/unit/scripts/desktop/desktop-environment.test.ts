import { describe, expect, it } from 'vitest';
import {
  desktopEnvironment,
  sessionFolders,
} from '../../../../scripts/desktop/desktop-environment.mjs';

const HOME = '/home/ada';
const FOLDER = '/tmp/session';

describe('the environment of a private desktop', () => {
  it('knows nothing of the desktop outside', () => {
    const outside = {
      DISPLAY: ':0',
      WAYLAND_DISPLAY: 'wayland-0',
      XAUTHORITY: '/x',
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/bus',
      GNOME_KEYRING_CONTROL: '/k',
      XDG_SESSION_ID: '1',
      SSH_AUTH_SOCK: '/ssh',
    };
    const env = desktopEnvironment(FOLDER, outside, HOME);
    expect(Object.keys(outside).filter((name) => name in env)).toEqual([]);
  });

  it('has folders of its own', () => {
    const outside = { HOME, XDG_CONFIG_HOME: `${HOME}/.config`, XDG_RUNTIME_DIR: '/run/user/1' };
    expect(desktopEnvironment(FOLDER, outside, HOME)).toMatchObject(sessionFolders(FOLDER));
    const foreign = Object.values(sessionFolders(FOLDER)).filter(
      (path) => !path.startsWith(FOLDER),
    );
    expect(foreign).toEqual([]);
  });

  it('keeps the caches and the npm configuration of the developer', () => {
    expect(desktopEnvironment(FOLDER, { PATH: '/bin' }, HOME)).toMatchObject({
      PATH: '/bin',
      REACHABLE_CACHE: `${HOME}/.cache/reachable`,
      npm_config_cache: `${HOME}/.npm`,
      npm_config_userconfig: `${HOME}/.npmrc`,
    });
    const chosen = { npm_config_cache: '/npm', REACHABLE_CACHE: '/cache' };
    expect(desktopEnvironment(FOLDER, chosen, HOME)).toMatchObject(chosen);
  });
});
