/** What is said to the page before it listens waits for it, in order. */
export class PageMail {
  #isListening = false;
  #waiting: (() => void)[] = [];

  post(deliver: () => void): void {
    if (this.#isListening) deliver();
    else this.#waiting.push(deliver);
  }

  listens(): void {
    this.#isListening = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const deliver of waiting) deliver();
  }

  /** The page is gone; another one may come. */
  gone(): void {
    this.#isListening = false;
  }
}
