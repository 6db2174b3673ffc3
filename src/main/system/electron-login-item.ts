import { app, type LoginItemSettingsOptions } from 'electron';
import { err, ok } from '../../shared/result';
import type { LaunchAtLogin } from './launch-at-login';

/**
 * Windows' registry and macOS' login items, by Electron. macOS passes no arguments, hence `wasOpenedAtLogin`. There the
 * user may still have to approve, and until then nothing is launched.
 */
export function createLoginItem(command: readonly [string, ...string[]]): LaunchAtLogin {
  const [path, ...args] = command;
  const item: LoginItemSettingsOptions = { path, args: args.map(quoteForWindows) };
  const isEnabled = (): boolean => {
    const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(item);
    // The Task Manager can switch off an entry that is there.
    return openAtLogin && (process.platform !== 'win32' || executableWillLaunchAtLogin);
  };
  return {
    isEnabled,
    set: (enabled) => {
      app.setLoginItemSettings({ ...item, openAtLogin: enabled });
      return isEnabled() === enabled ? ok(null) : err('not-set');
    },
  };
}

/** macOS started the app at login, which is to be without a window. */
export function wasOpenedAtLogin(): boolean {
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}

/** The arguments are put after each other as they are. No path of Windows has a quotation mark in it. */
function quoteForWindows(argument: string): string {
  return /\s/.test(argument) ? `"${argument}"` : argument;
}
