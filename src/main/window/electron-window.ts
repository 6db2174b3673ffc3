import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import type { Bounds } from '../settings/app-memory';
import { WINDOW_SIZE, windowPlace } from './window-place';

interface WindowOptions {
  readonly url: string;
  readonly preload: string;
  readonly icon: string;
  readonly lastBounds: Bounds | null;
  readonly pinned: boolean;
  /** What closing does: with a tray the window hides, without one it is minimised so that it can be found again. */
  readonly hasTray: () => boolean;
  readonly onBounds: (bounds: Bounds) => void;
  /** The user sees it or does not. */
  readonly onVisible: (visible: boolean) => void;
}

export interface MainWindow {
  readonly contents: WebContents;
  readonly isVisible: () => boolean;
  readonly show: () => void;
  readonly hide: () => void;
  readonly setPinned: (pinned: boolean) => void;
  /** From now on closing closes. */
  readonly letClose: () => void;
}

export function createMainWindow(options: WindowOptions): MainWindow {
  const window = new BrowserWindow({
    ...place(options.lastBounds),
    minWidth: WINDOW_SIZE.minWidth,
    minHeight: WINDOW_SIZE.minHeight,
    title: 'Reachable',
    icon: options.icon,
    show: false,
    alwaysOnTop: options.pinned,
    autoHideMenuBar: true,
    fullscreenable: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1d22' : '#fbfbfc',
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.removeMenu();
  const hide = (): void => (options.hasTray() ? window.hide() : window.minimize());
  let closing = false;
  window.on('close', (event) => {
    if (closing) return;
    event.preventDefault();
    hide();
  });
  reportVisibility(window, options.onVisible);
  reportBounds(window, options.onBounds);
  void window.loadURL(options.url);
  return {
    contents: window.webContents,
    isVisible: () => window.isVisible() && !window.isMinimized(),
    show: () => {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    hide,
    setPinned: (pinned) => window.setAlwaysOnTop(pinned),
    letClose: () => {
      closing = true;
    },
  };
}

function place(last: Bounds | null): Partial<Bounds> {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return (
    windowPlace(
      last,
      [primary, ...others].map(({ workArea }) => workArea),
    ) ?? {}
  );
}

function reportVisibility(window: BrowserWindow, onVisible: (visible: boolean) => void): void {
  window.on('show', () => onVisible(true));
  window.on('restore', () => onVisible(true));
  window.on('hide', () => onVisible(false));
  window.on('minimize', () => onVisible(false));
}

/** Once the window rests: `moved` and `resized` do not exist on Linux, and `move` comes with every pixel. */
function reportBounds(window: BrowserWindow, onBounds: (bounds: Bounds) => void): void {
  window.on('hide', () => onBounds(window.getNormalBounds()));
  window.on('minimize', () => onBounds(window.getNormalBounds()));
  window.on('close', () => onBounds(window.getNormalBounds()));
}
