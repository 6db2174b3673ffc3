import type { Menu } from 'electron';
import { isDeepStrictEqual } from 'node:util';
import type { PagePoint, PushName, Pushes } from '../../shared/ipc';
import { push } from '../ipc';
import type { Bounds } from '../settings/app-memory';
import { PageWindow, type PageWindowOptions } from './electron-page-window';
import { FocusWatch } from './focus-watch';
import { PageMail } from './page-mail';
import { WindowReturn } from './window-return';
import { isPassing, type WindowSituation } from './window-situation';

interface WindowOptions extends Omit<PageWindowOptions, 'anchor'> {
  /** Where the tray icon is; null where that is not known. */
  readonly trayBounds: () => Bounds | null;
  /** What it says may change; `update` tells that it did. */
  readonly situation: () => WindowSituation;
  /** The user sees it or does not. */
  readonly onVisible: (visible: boolean) => void;
  /** The page is gone and keeps nothing; another one may come. */
  readonly onGone: () => void;
}

/** The one window of the app, made when it is wanted and given back when it has been hidden for long. */
export class MainWindow {
  readonly #options: WindowOptions;
  readonly #focus: FocusWatch;
  readonly #return: WindowReturn;
  readonly #mail = new PageMail();
  #window: PageWindow | null = null;
  #applied: WindowSituation | null = null;
  #isHeld = false;
  #isClosing = false;

  constructor(options: WindowOptions) {
    const { clock } = options;
    this.#options = options;
    this.#focus = new FocusWatch(clock, {
      isVisible: () => this.isVisible(),
      isFocused: () => this.#window?.isFocused() ?? false,
      mayHide: () => isPassing(options.situation()) && this.#window?.isBusy() === false,
      hide: () => this.#window?.hide(),
    });
    this.#return = new WindowReturn(clock, {
      mayGo: () => this.#mayGo(),
      giveBack: () => this.#window?.destroy(),
    });
  }

  isVisible(): boolean {
    return this.#window?.isVisible() ?? false;
  }

  /** Brings it up with the focus in it. */
  show(): void {
    this.#opened()?.show();
  }

  /** Out of sight, to where the user can get it back. */
  hide(): void {
    if (!this.#options.situation().hasTray) return this.#window?.minimize();
    this.#window?.hide();
    this.#return.begin(); // also where it had not been seen yet
  }

  /** Whether the tray icon or the shortcut is to hide the window rather than to show it. */
  meansHide(): boolean {
    return this.#focus.meansHide();
  }

  openMenu(menu: Menu, at: PagePoint | null): Promise<void> {
    return this.#window?.openMenu(menu, at) ?? Promise.resolve();
  }

  /** Says it to the page that is there now, if there is one: for what a page asks for itself when it starts. */
  send<N extends PushName>(name: N, value: Pushes[N]): void {
    if (this.#window !== null) push(this.#window.contents, name, value);
  }

  /** Says it to the page as soon as it listens. */
  tell<N extends PushName>(name: N, value: Pushes[N]): void {
    this.#mail.post(() => this.send(name, value));
  }

  /** The page listens from now on. Another one in its place, as after a crash, has nothing to lose yet. */
  listens(): void {
    this.#isHeld = false;
    this.#mail.listens();
  }

  /** Whether the page has something that would be lost with it. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
  }

  /** The situation may have changed. */
  update(): void {
    const before = this.#applied;
    const situation = this.#options.situation();
    if (this.#isClosing || isDeepStrictEqual(situation, before)) return;
    this.#applied = situation;
    this.#window?.behave(situation);
    if (before?.hasTray !== true && situation.hasTray) this.#focus.trayCame();
    const hasLostTray = before?.hasTray === true && !situation.hasTray;
    if (hasLostTray && !this.isVisible()) this.#opened()?.show({ inactive: true });
  }

  /** From now on closing closes, and none is opened any more. */
  letClose(): void {
    this.#isClosing = true;
  }

  #mayGo(): boolean {
    const isIdle = this.#window?.isHidden() === true && !this.#window.isBusy();
    return isIdle && !this.#isHeld && this.#options.situation().hasTray;
  }

  #opened(): PageWindow | null {
    if (this.#isClosing) return null;
    this.#window ??= this.#open();
    return this.#window;
  }

  #open(): PageWindow {
    const { situation, trayBounds } = this.#options;
    // A pinned window lives where the user has put it.
    const anchor = (): Bounds | null => (situation().pinned ? null : trayBounds());
    const window = new PageWindow(
      { ...this.#options, anchor },
      {
        onVisible: (visible) => this.#visible(visible),
        onShown: () => this.#focus.shown(),
        onFocus: () => this.#focus.gained(),
        onBlur: () => this.#focus.lost(),
        mayClose: () => {
          if (!this.#isClosing) this.hide();
          return this.#isClosing;
        },
        onClosed: () => this.#gone(),
      },
    );
    window.behave(situation());
    return window;
  }

  #visible(visible: boolean): void {
    if (visible) this.#return.end();
    else this.#return.begin();
    this.#options.onVisible(visible);
  }

  #gone(): void {
    this.#window = null;
    this.#isHeld = false;
    this.#mail.gone();
    this.#return.end();
    this.#options.onGone();
  }
}
