import type { TrayIcon } from './tray-view';

/**
 * The icon's file, relative to the resources folder. Files beside it that end in `@2x` and `@3x` are found by Electron.
 * - macOS: a template image, which the menu bar colours itself; nothing is drawn on it.
 * - Windows: an .ico with a bitmap for each usual scale.
 * - Linux: a PNG.
 *
 * Off macOS there is one palette for light and dark panels alike, of middle tones that stand out on both: a Linux panel
 * does not tell its colour, Windows' `shouldUseDarkColorsForSystemIntegratedUI` follows the theme of the app until the
 * first change and has come out inverted after it since Electron 39, and `shouldUseDarkColors` follows the user's choice
 * for the window.
 */
export function trayIconFile({ state, badge }: TrayIcon, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return `tray/${state}Template.png`;
  const suffix = badge === '' ? '' : `-${badge.replace('+', '-plus')}`;
  return `tray/${state}${suffix}.${platform === 'win32' ? 'ico' : 'png'}`;
}
