import { app, BrowserWindow, nativeTheme, type Menu, type WebContents } from 'electron';
import { isDeepStrictEqual } from 'node:util';
import type { PagePoint } from '../../shared/ipc';
import type { Clock } from '../clock';
import type { Bounds } from '../settings/app-memory';
import { PlaceKeeper } from './electron-place-keeper';
import { FocusWatch } from './focus-watch';
import type { PlaceMemory } from './place-memory';
import { WINDOW_SIZE } from './window-place';
import { isPassing, type WindowSituation } from './window-situation';

interface WindowOptions {
  readonly url: string;
  readonly preload: string;
  readonly icon: string;
  readonly clock: Clock;
  readonly places: PlaceMemory;
  /** Where the tray icon is; null where that is not known. */
  readonly trayBounds: () => Bounds | null;
  /** What it says may change; `update` tells that it did. */
  readonly situation: () => WindowSituation;
  /** The user sees it or does not. */
  readonly onVisible: (visible: boolean) => void;
}

/** A page that has not painted by now has trouble of its own, and the window is wanted. */
const PAINT_LIMIT_MS = 3_000;
/** A menu closes a moment before or after the choice in it is carried out. */
const CHOICE_MS = 100;

/** The one window: when it shows, where, and when it goes. */
export class MainWindow {
  readonly #clock: Clock;
  readonly #window: BrowserWindow;
  readonly #focus: FocusWatch;
  readonly #situation: () => WindowSituation;
  readonly #place: PlaceKeeper;
  #applied: WindowSituation | null = null;
  #isPainted = false;
  #isWanted = false;
  #isMenuOpen = false;
  #isClosing = false;

  constructor(options: WindowOptions) {
    const { clock, places, situation, trayBounds } = options;
    this.#clock = clock;
    this.#situation = situation;
    this.#window = createWindow(options);
    // A pinned window lives where the user has put it.
    const anchor = (): Bounds | null => (situation().pinned ? null : trayBounds());
    this.#place = new PlaceKeeper(this.#window, { clock, places, anchor });
    this.#focus = new FocusWatch(clock, {
      isVisible: () => this.isVisible(),
      isFocused: () => this.isFocused(),
      mayHide: () => this.#mayHide(),
      hide: () => this.#window.hide(),
    });
    this.#listen(options.onVisible);
    this.#awaitPaint();
    followTheme(this.#window);
    this.update();
    void this.#window.loadURL(options.url);
  }

  get contents(): WebContents {
    return this.#window.webContents;
  }

  isVisible(): boolean {
    return this.#window.isVisible() && !this.#window.isMinimized();
  }

  isFocused(): boolean {
    return this.#window.isFocused();
  }

  /** Brings it up with the focus in it; the first time as soon as there is something to see. */
  show(): void {
    this.#isWanted = true;
    if (!this.#isPainted) return;
    if (this.#window.isMinimized()) this.#window.restore();
    if (!this.#window.isVisible()) this.#place.place();
    this.#window.show();
    this.#window.focus();
    // A program without a Dock icon does not come to the front by itself.
    if (process.platform === 'darwin') app.focus({ steal: true });
    this.#focus.shown();
  }

  /** Out of sight, to where the user can get it back. */
  hide(): void {
    this.#isWanted = false;
    if (!this.#situation().hasTray) return this.#window.minimize();
    if (!this.#window.isVisible()) return;
    this.#window.hide();
    // Hands the focus back to the program that had it, which macOS does not do for a window that hides.
    if (process.platform === 'darwin') app.hide();
  }

  /** Whether the tray icon or the shortcut is to hide the window rather than to show it. */
  meansHide(): boolean {
    return this.#focus.meansHide();
  }

  /** Opens the menu, at the pointer or at a point of the page, and resolves once it is closed; the window stays for as long. */
  openMenu(menu: Menu, at: PagePoint | null): Promise<void> {
    const zoom = this.contents.getZoomFactor();
    const point = at === null ? {} : { x: Math.round(at.x * zoom), y: Math.round(at.y * zoom) };
    this.#isMenuOpen = true;
    return new Promise((resolve) => {
      const closed = (): void => {
        this.#isMenuOpen = false;
        this.#focus.lost();
        this.#clock.after(CHOICE_MS, resolve);
      };
      menu.popup({ window: this.#window, ...point, callback: closed });
    });
  }

  /** The situation may have changed. */
  update(): void {
    const before = this.#applied;
    const situation = this.#situation();
    if (this.#isClosing || isDeepStrictEqual(situation, before)) return;
    this.#applied = situation;
    this.#window.setAlwaysOnTop(situation.pinned);
    // A window that goes with the focus has no use for a taskbar button, and one that stays is found by it. Linux leaves
    // no choice (since Electron 20); a program of the macOS menu bar never has one.
    if (process.platform === 'win32') this.#window.setSkipTaskbar(isPassing(situation));
    const hasLostTray = before?.hasTray === true && !situation.hasTray;
    if (hasLostTray && !this.#window.isVisible()) this.#window.showInactive();
  }

  /** From now on closing closes. */
  letClose(): void {
    this.#isClosing = true;
  }

  #mayHide(): boolean {
    const isInspected = this.contents.isDevToolsOpened();
    return isPassing(this.#situation()) && !this.#isMenuOpen && !isInspected;
  }

  #listen(onVisible: (visible: boolean) => void): void {
    this.#window.on('focus', () => this.#focus.gained());
    this.#window.on('blur', () => this.#focus.lost());
    this.#window.on('show', () => onVisible(true));
    this.#window.on('restore', () => onVisible(true));
    this.#window.on('hide', () => onVisible(false));
    this.#window.on('minimize', () => onVisible(false));
    this.#window.on('close', (event) => {
      if (this.#isClosing) return;
      event.preventDefault();
      this.hide();
    });
  }

  /** A window without a page in it would be a flash of white. */
  #awaitPaint(): void {
    const painted = (): void => {
      cancel();
      if (this.#isPainted) return;
      this.#isPainted = true;
      if (this.#isWanted) this.show();
    };
    const cancel = this.#clock.after(PAINT_LIMIT_MS, painted);
    this.#window.once('ready-to-show', painted);
    this.#window.once('closed', cancel);
  }
}

function createWindow({ preload, icon }: WindowOptions): BrowserWindow {
  // The habit of a program that lives in the menu bar: no icon in the Dock.
  if (process.platform === 'darwin') app.setActivationPolicy('accessory');
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
