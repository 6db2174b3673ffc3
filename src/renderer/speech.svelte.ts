/** Where the toast lies: at the foot, unless that is where the row is that it speaks of. */
export type ToastPlace = 'foot' | 'top';

export interface Utterance {
  /** Distinguishes a sentence that is said twice. */
  readonly serial: number;
  readonly text: string;
  /** Shown at the right of a toast and not spoken; null: heard only, not seen. */
  readonly toast: { readonly aside: string; readonly place: ToastPlace } | null;
}

const TOAST_MS = 2_500;
const NOTICE_MS = 6_000;

/** What the one polite live region says, and what the toast shows. A sentence that comes while a toast is up waits for its end. */
export class Speech {
  current = $state.raw<Utterance | null>(null);

  #serial = 0;
  #waiting: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Heard, not seen. */
  say(text: string): void {
    if (this.current?.toast) this.#waiting = text;
    else this.#utter(text, null);
  }

  toast(text: string, aside = '', place: ToastPlace = 'foot'): void {
    this.#show(text, { aside, place }, TOAST_MS);
  }

  /** A toast that nobody asked for: it stays long enough to be noticed. */
  notice(text: string): void {
    this.#show(text, { aside: '', place: 'foot' }, NOTICE_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #show(text: string, toast: Utterance['toast'], forMs: number): void {
    this.#utter(text, toast);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(), forMs);
  }

  #end(): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting === null) this.current = null;
    else this.#utter(waiting, null);
  }

  #utter(text: string, toast: Utterance['toast']): void {
    this.#serial += 1;
    this.current = { serial: this.#serial, text, toast };
  }
}
