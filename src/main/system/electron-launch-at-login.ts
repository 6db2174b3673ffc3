import { app } from 'electron';
import { createLoginItem } from './electron-login-item';
import type { LaunchAtLogin } from './launch-at-login';
import { hiddenLaunchCommand } from './launch-command';
import { createXdgAutostart } from './xdg-autostart';

/** What this system has for starting the app at login. */
export function createLaunchAtLogin(): LaunchAtLogin {
  const command = hiddenLaunchCommand({
    isPackaged: app.isPackaged,
    execPath: process.execPath,
    appPath: app.getAppPath(),
    appImage: process.env['APPIMAGE'],
  });
  if (process.platform === 'darwin' || process.platform === 'win32') {
    return createLoginItem(command);
  }
  const configHome = process.env['XDG_CONFIG_HOME'];
  return createXdgAutostart({ configHome, home: app.getPath('home'), command });
}
