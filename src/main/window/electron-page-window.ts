import { app, BrowserWindow, nativeTheme, type Menu, type WebContents } from 'electron';
import type { PagePoint } from '../../shared/ipc';
import type { Clock } from '../clock';
import type { Bounds } from '../settings/app-memory';
import { PlaceKeeper } from './electron-place-keeper';
import { letZoom } from './electron-zoom';
import type { PlaceMemory } from './place-memory';
import { WINDOW_SIZE } from './window-place';
import { isPassing, type WindowSituation } from './window-situation';

export interface PageWindowOptions {
  readonly url: string;
  readonly preload: string;
  readonly icon: string;
  readonly clock: Clock;
  readonly places: PlaceMemory;
  /** The tray icon to hang it from; null where there is none, or where the window stays where it is put. */
  readonly anchor: () => Bounds | null;
}

export interface PageWindowEvents {
  /** The user sees it or does not. */
  readonly onVisible: (visible: boolean) => void;
  /** It was brought up with the focus in it. */
  readonly onShown: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  /** Somebody wants to close it; whether it may. */
  readonly mayClose: () => boolean;
  readonly onClosed: () => void;
}

/** A page that has not painted by now has trouble of its own, and the window is wanted. */
const PAINT_LIMIT_MS = 3_000;
/** A menu closes a moment before or after the choice in it is carried out. */
const CHOICE_MS = 100;

/** One window of the system with the page in it, for as long as it lives. */
export class PageWindow {
  readonly #clock: Clock;
  readonly #events: PageWindowEvents;
  readonly #window: BrowserWindow;
  readonly #place: PlaceKeeper;
  #isPainted = false;
  #wanted: 'not' | 'shown' | 'shown-inactive' = 'not';
  #isMenuOpen = false;

  constructor(options: PageWindowOptions, events: PageWindowEvents) {
    this.#clock = options.clock;
    this.#events = events;
    this.#window = createWindow(options);
    this.#place = new PlaceKeeper(this.#window, options);
    this.#listen();
    this.#awaitPaint();
    followTheme(this.#window);
    letZoom(this.contents);
    void this.#window.loadURL(options.url);
  }

  get contents(): WebContents {
    return this.#window.webContents;
  }

  isVisible(): boolean {
    return this.#window.isVisible() && !this.#window.isMinimized();
  }

  /** Out of sight, and not merely minimised. */
  isHidden(): boolean {
    return !this.#window.isVisible() && !this.#window.isMinimized();
  }

  isFocused(): boolean {
    return this.#window.isFocused();
  }

  /** A menu of it is open, or a developer looks into it. */
  isBusy(): boolean {
    return this.#isMenuOpen || this.contents.isDevToolsOpened();
  }

  /** Brings it up, with the focus in it unless `inactive`; the first time as soon as there is something to see. */
  show({ inactive = false } = {}): void {
    this.#wanted = inactive ? 'shown-inactive' : 'shown';
    if (!this.#isPainted) return;
    if (this.#window.isMinimized()) this.#window.restore();
    if (!this.#window.isVisible()) this.#place.place();
    if (inactive) return this.#window.showInactive();
    this.#window.show();
    this.#window.focus();
    // A program without a Dock icon does not come to the front by itself.
    if (process.platform === 'darwin') app.focus({ steal: true });
    this.#events.onShown();
  }

  hide(): void {
    this.#wanted = 'not';
    if (!this.#window.isVisible()) return;
    this.#window.hide();
    // Hands the focus back to the program that had it, which macOS does not do for a window that hides.
    if (process.platform === 'darwin') app.hide();
  }

  minimize(): void {
    this.#wanted = 'not';
    this.#window.minimize();
  }

  behave(situation: WindowSituation): void {
    this.#window.setAlwaysOnTop(situation.pinned);
    // A window that goes with the focus has no use for a taskbar button, and one that stays is found by it. Linux leaves
    // no choice (since Electron 20); a program of the macOS menu bar never has one.
    if (process.platform === 'win32') this.#window.setSkipTaskbar(isPassing(situation));
  }

  /** Opens the menu, at the pointer or at a point of the page, and resolves once it is closed; the window stays for as long. */
  openMenu(menu: Menu, at: PagePoint | null): Promise<void> {
    const zoom = this.contents.getZoomFactor();
    const point = at === null ? {} : { x: Math.round(at.x * zoom), y: Math.round(at.y * zoom) };
    this.#isMenuOpen = true;
    return new Promise((resolve) => {
      const closed = (): void => {
        this.#isMenuOpen = false;
        this.#events.onBlur();
        this.#clock.after(CHOICE_MS, resolve);
      };
      menu.popup({ window: this.#window, ...point, callback: closed });
    });
  }

  /** Gives the system back all that it takes. */
  destroy(): void {
    this.#window.destroy();
  }

  #listen(): void {
    const { onVisible, onFocus, onBlur, mayClose, onClosed } = this.#events;
    this.#window.on('focus', onFocus);
    this.#window.on('blur', onBlur);
    this.#window.on('show', () => onVisible(true));
    this.#window.on('restore', () => onVisible(true));
    this.#window.on('hide', () => onVisible(false));
    this.#window.on('minimize', () => onVisible(false));
    this.#window.on('close', (event) => {
      if (!mayClose()) event.preventDefault();
    });
    this.#window.on('closed', onClosed);
  }

  /** A window without a page in it would be a flash of white. */
  #awaitPaint(): void {
    const painted = (): void => {
      cancel();
      if (this.#isPainted) return;
      this.#isPainted = true;
      if (this.#wanted !== 'not') this.show({ inactive: this.#wanted === 'shown-inactive' });
    };
    const cancel = this.#clock.after(PAINT_LIMIT_MS, painted);
    this.#window.once('ready-to-show', painted);
    this.#window.once('closed', cancel);
  }
}

function createWindow({ preload, icon }: PageWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: WINDOW_SIZE.width,
    height: WINDOW_SIZE.height,
    minWidth: WINDOW_SIZE.minWidth,
    minHeight: WINDOW_SIZE.minHeight,
    title: 'Reachable',
    icon,
    show: false,
    autoHideMenuBar: true,
    fullscreenable: false,
    backgroundColor: background(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.removeMenu();
  return window;
}

function followTheme(window: BrowserWindow): void {
  const paint = (): void => window.setBackgroundColor(background());
  nativeTheme.on('updated', paint);
  window.on('closed', () => nativeTheme.off('updated', paint));
}

/** As the page's own, which is drawn over it. */
function background(): string {
  return nativeTheme.shouldUseDarkColors ? '#1b1d22' : '#fbfbfc';
}
