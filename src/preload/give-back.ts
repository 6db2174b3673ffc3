import type { Json } from '../shared/json';

/** Characters: some thousand colleagues. What a shorter list leaves behind is less than what the caches hold. */
const LONG_LIST = 200_000;
/** The list is sorted, drawn and searchable by then. */
const REST_MS = 3_000;

/**
 * Has the page give back what its start, or reading a long list, has left behind, once it rests. A page that comes to
 * rest would keep that for good, since V8 collects a heap only as it grows.
 */
export class GiveBack {
  readonly #clear: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `clear` empties the page's caches and collects its heap. */
  constructor(clear: () => void) {
    this.#clear = clear;
  }

  /** Once the page has rested from now on. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#clear, REST_MS);
  }

  after(list: Json<unknown>): void {
    if (list.length >= LONG_LIST) this.soon();
  }
}
