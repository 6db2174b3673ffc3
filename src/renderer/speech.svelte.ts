/** Height of the toast and its margin, in CSS pixels. */
export const TOAST_PX = 64;

/** Where the toast lies: at the foot, unless that is where the row is that it speaks of. */
export type ToastPlace = 'foot' | 'top';

export interface Toast {
  /** At the right, and not spoken. */
  readonly aside: string;
  readonly place: ToastPlace;
  /** What the clipboard did not take, to be copied by hand; null: nothing of the kind. */
  readonly byHand: string | null;
}

export interface Utterance {
  /** Distinguishes a sentence that is said twice. */
  readonly serial: number;
  readonly text: string;
  /** null: heard only, not seen. */
  readonly toast: Toast | null;
}

const TOAST_MS = 2_500;
const NOTICE_MS = 6_000;

/** What the one polite live region says, and what the toast shows. A sentence that comes while a toast is up waits for its end. */
export class Speech {
  current = $state.raw<Utterance | null>(null);

  #serial = 0;
  #waiting: string | null = null;
  readonly #notices: string[] = [];
  /** Of the last notice. */
  #noticed = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Heard, not seen. */
  say(text: string): void {
    if (this.current?.toast) this.#waiting = text;
    else this.#utter(text, null);
  }

  toast(text: string, aside = '', place: ToastPlace = 'foot'): void {
    this.#show(text, { aside, place, byHand: null }, TOAST_MS);
  }

  /** A toast that nobody asked for: it stays long enough to be noticed, and others that come meanwhile follow it. It follows what is copied by hand. */
  notice(text: string): void {
    const isUp = this.current?.serial === this.#noticed || !!this.current?.toast?.byHand;
    if (isUp && (text === this.current?.text || this.#notices.includes(text))) return;
    if (isUp) this.#notices.push(text);
    else this.#noticed = this.#show(text, { aside: '', place: 'foot', byHand: null }, NOTICE_MS);
  }

  /** Stays until it is closed: whoever copies by hand must not be hurried. */
  offerByHand(text: string, byHand: string, place: ToastPlace): void {
    this.#show(text, { aside: '', place, byHand }, null);
  }

  /** Takes the toast of that serial away, unless another has taken its place. */
  close(serial: number): void {
    if (this.current?.serial !== serial) return;
    this.current = null;
    const notice = this.#notices.shift();
    if (notice !== undefined) return this.notice(notice);
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting !== null) this.#utter(waiting, null);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #show(text: string, toast: Toast, forMs: number | null): number {
    const serial = this.#utter(text, toast);
    clearTimeout(this.#timer);
    if (forMs !== null) this.#timer = setTimeout(() => this.close(serial), forMs);
    return serial;
  }

  #utter(text: string, toast: Toast | null): number {
    this.#serial += 1;
    this.current = { serial: this.#serial, text, toast };
    return this.#serial;
  }
}
