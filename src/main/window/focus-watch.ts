import type { Clock } from '../clock';

/** What is asked of the window and told to it. */
interface WatchedWindow {
  readonly isVisible: () => boolean;
  readonly isFocused: () => boolean;
  /** Whether it may go when something else has the focus. */
  readonly mayHide: () => boolean;
  readonly hide: () => void;
}

/** X11 hands the focus around when a window appears, or an icon in the panel; what it loses then it has not had. */
const SHOWING_MS = 300;
const TRAY_CAME_MS = 1000;
/** The focus may come straight back, as after a menu of our own or a drag by the title bar. */
const BLUR_MS = 60;
/** A click on the tray icon takes the focus first and tells of itself when the button comes up. */
const CLICK_MS = 250;

/** Hides a window that loses the focus, and knows what a toggle means around that moment. */
export class FocusWatch {
  readonly #clock: Clock;
  readonly #window: WatchedWindow;
  #hadFocus = false;
  #unsettledUntil = -Infinity;
  #lostAt = -Infinity;
  #hidAt = -Infinity;
  #cancelCheck: () => void = () => undefined;

  constructor(clock: Clock, window: WatchedWindow) {
    this.#clock = clock;
    this.#window = window;
  }

  shown(): void {
    this.#cancelCheck();
    this.#unsettle(SHOWING_MS);
    this.#hidAt = -Infinity;
    this.#hadFocus = this.#window.isFocused();
  }

  /** From now on the window may go with the focus. */
  trayCame(): void {
    this.#unsettle(TRAY_CAME_MS);
  }

  gained(): void {
    this.#cancelCheck();
    this.#hadFocus = true;
  }

  /** The focus went; also to be told once whatever kept the window open is over. */
  lost(): void {
    // Without a window manager no window ever has the focus, and one that never had it can't lose it.
    if (!this.#hadFocus) return;
    this.#lostAt = this.#clock.monotonic();
    if (this.#lostAt < this.#unsettledUntil) {
      this.#hadFocus = false;
      return;
    }
    this.#cancelCheck();
    this.#cancelCheck = this.#clock.after(BLUR_MS, () => this.#check());
  }

  /**
   * Whether a click on the tray icon or the shortcut is to hide the window, or to leave it hidden where the click itself
   * has just done so. A visible window without the focus, such as a pinned one, is wanted at the front first.
   */
  meansHide(): boolean {
    if (this.#within(this.#hidAt, CLICK_MS)) return true;
    if (!this.#window.isVisible()) return false;
    return this.#window.isFocused() || this.#within(this.#lostAt, CLICK_MS);
  }

  #check(): void {
    const { isVisible, isFocused, mayHide, hide } = this.#window;
    if (!isVisible() || isFocused() || !mayHide()) return;
    this.#hidAt = this.#clock.monotonic();
    hide();
  }

  #unsettle(periodMs: number): void {
    this.#unsettledUntil = Math.max(this.#unsettledUntil, this.#clock.monotonic() + periodMs);
  }

  #within(since: number, periodMs: number): boolean {
    return this.#clock.monotonic() - since < periodMs;
  }
}
