import type { Notice } from '../shared/ipc';

/** Holds notices back until there is a window to read them in. */
export class NoticeQueue {
  readonly #onPost: (notice: Notice) => void;
  #send: ((notice: Notice) => void) | null = null;
  #waiting: Notice[] = [];

  constructor(onPost: (notice: Notice) => void) {
    this.#onPost = onPost;
  }

  post(notice: Notice): void {
    this.#onPost(notice);
    if (this.#send === null) this.#waiting.push(notice);
    else this.#send(notice);
  }

  /** The window listens from now on. */
  deliverTo(send: (notice: Notice) => void): void {
    this.#send = send;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const notice of waiting) send(notice);
  }
}
