/** How long after the pointer left the list the order still holds. */
const LINGER_MS = 1_000;

/** Whether a hand is on the list: nothing may move under it. */
export class Hand {
  #pointer = $state(false);
  #keys = $state(false);
  #isWindowActive = $state(true);
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly isOnList = $derived(this.#pointer || (this.#keys && this.#isWindowActive));

  pointerMoved(): void {
    clearTimeout(this.#timer);
    this.#pointer = true;
  }

  pointerLeft(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#pointer = false;
    }, LINGER_MS);
  }

  /** A row is selected by keyboard. */
  keysUsed(): void {
    this.#keys = true;
  }

  keysLeft(): void {
    this.#keys = false;
  }

  /** The selection stays when the window loses the focus, but no key can act on it meanwhile. */
  windowActive(isActive: boolean): void {
    this.#isWindowActive = isActive;
  }

  /** The window is shown anew: whatever was there before does not count. */
  gone(): void {
    clearTimeout(this.#timer);
    this.#pointer = false;
    this.#keys = false;
    this.#isWindowActive = true;
  }
}
