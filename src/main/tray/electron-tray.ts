import { nativeImage, Tray, type Menu, type NativeImage } from 'electron';
import { join } from 'node:path';
import { systemClock } from '../clock';
import type { Bounds } from '../settings/app-memory';
import { buildTrayMenu } from './electron-tray-menu';
import { createMenuHold } from './menu-hold';
import { trayIconFile } from './tray-icon-file';
import type { TrayIntent } from './tray-intent';
import { changedParts, type TrayIcon, type TrayView } from './tray-view';

export interface ElectronTray {
  /** Sets what differs from what is shown; the first call makes the icon. */
  show(view: TrayView): void;
  /** Where the icon is, in screen coordinates; null where the desktop does not tell, as on Linux. */
  bounds(): Bounds | null;
  destroy(): void;
}

interface Options {
  /** The folder that holds `tray/`. */
  readonly resourcesDir: string;
  readonly onIntent: (intent: TrayIntent) => void;
}

/** Linux tells of a submenu that opens, but of none that closes; nobody reads two lines for longer than this. */
const LINUX_HOLD_MS = 10_000;

/**
 * Electron's Tray. On Linux, `show` it for the first time only when a tray host is there: Electron looks for one when the
 * icon is made, and without it falls back to the old kind of icon for good. After that Electron registers the icon with
 * a restarted panel by itself.
 */
export function createElectronTray({ resourcesDir, onIntent }: Options): ElectronTray {
  const hold = createMenuHold(systemClock, process.platform === 'linux' ? LINUX_HOLD_MS : null);
  let tray: Tray | undefined;
  let shown: TrayView | undefined;
  let menuShown: TrayView | undefined;

  const create = (icon: TrayIcon): Tray => {
    const created = new Tray(readImage(resourcesDir, icon));
    created.on('click', () => onIntent({ kind: 'toggle-window' }));
    return created;
  };
  /** The tooltip comes with the menu, because on Linux Electron sends the whole menu again with it. */
  const showMenu = (target: Tray, view: TrayView): void => {
    const changed = changedParts(menuShown, view);
    menuShown = view;
    if (changed.tooltip) target.setToolTip(view.tooltip);
    if (changed.menu) attachMenu(target, buildTrayMenu(view.menu, hold, onIntent));
  };

  return {
    show(view) {
      const changed = changedParts(shown, view);
      shown = view;
      if (tray === undefined) tray = create(view.icon);
      else if (changed.icon) tray.setImage(readImage(resourcesDir, view.icon));
      if (changed.title && process.platform === 'darwin') tray.setTitle(view.title);
      const target = tray;
      hold.run(() => showMenu(target, view));
    },
    bounds: () => (tray === undefined ? null : placeOf(tray)),
    destroy() {
      hold.cancel();
      tray?.destroy();
      tray = shown = menuShown = undefined;
    },
  };
}

function readImage(resourcesDir: string, icon: TrayIcon): NativeImage {
  return nativeImage.createFromPath(join(resourcesDir, trayIconFile(icon, process.platform)));
}

/** An icon in the overflow of the bar, or on a desktop that does not tell, has no size. */
function placeOf(tray: Tray): Bounds | null {
  const bounds = tray.getBounds();
  return bounds.width > 0 && bounds.height > 0 ? bounds : null;
}

/** On macOS an attached menu would take the left click, which is to show the window. */
function attachMenu(tray: Tray, menu: Menu): void {
  if (process.platform !== 'darwin') return tray.setContextMenu(menu);
  tray.removeAllListeners('right-click');
  tray.on('right-click', () => tray.popUpContextMenu(menu));
}
