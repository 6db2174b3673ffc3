import type { Notice } from '../shared/ipc';

/** Holds notices back until there is a window to read them in. */
export class NoticeQueue {
  #send: ((notice: Notice) => void) | null = null;
  #waiting: Notice[] = [];

  post(notice: Notice): void {
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
