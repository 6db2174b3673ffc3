import type { Notice } from '../shared/ipc';

interface Reader {
  readonly window: { isVisible(): boolean };
  readonly send: (notice: Notice) => void;
}

/** Holds notices back until there is a window that listens and is seen: they pass, and are not said again. */
export class NoticeQueue {
  readonly #onPost: (notice: Notice) => void;
  #reader: Reader | null = null;
  #waiting: Notice[] = [];

  constructor(onPost: (notice: Notice) => void) {
    this.#onPost = onPost;
  }

  post(notice: Notice): void {
    this.#onPost(notice);
    this.#waiting.push(notice);
    this.deliver();
  }

  /** The window listens from now on. */
  deliverTo(window: Reader['window'], send: Reader['send']): void {
    this.#reader = { window, send };
    this.deliver();
  }

  /** The window may be seen now. */
  deliver(): void {
    if (this.#reader?.window.isVisible() !== true) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const notice of waiting) this.#reader.send(notice);
  }
}
