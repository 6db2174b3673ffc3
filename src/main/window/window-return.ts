import type { Clock } from '../clock';

/** A window is 30 to 50 MB, and a new one takes no longer than a fifth of a second: whoever has not looked for this long can wait that long. */
export const HIDDEN_MS = 300_000;

interface HiddenWindow {
  /** Nothing would be lost with it. */
  readonly mayGo: () => boolean;
  readonly giveBack: () => void;
}

/** Gives a window back that has been hidden for long, or as long again later if it may not go yet. */
export class WindowReturn {
  readonly #clock: Clock;
  readonly #window: HiddenWindow;
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, window: HiddenWindow) {
    this.#clock = clock;
    this.#window = window;
  }

  /** It is hidden; told twice, that counts from the first time. */
  begin(): void {
    this.#cancel ??= this.#clock.after(HIDDEN_MS, () => this.#due());
  }

  /** It is seen again, or gone. */
  end(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #due(): void {
    this.#cancel = null;
    if (this.#window.mayGo()) this.#window.giveBack();
    else this.begin();
  }
}
