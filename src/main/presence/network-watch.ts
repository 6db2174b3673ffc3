import type { Clock } from '../clock';

const LOOK_EVERY_MS = 2000;

/** Main gets no event when the network returns, so while the provider is out of reach it looks now and then, at the machine only. */
export class NetworkWatch {
  readonly #clock: Clock;
  readonly #isOnline: () => boolean;
  readonly #onBack: () => void;
  readonly #onLook: () => void;
  #cancel: (() => void) | null = null;
  #wasOnline = true;

  /** `onLook` is called each time it looks. */
  constructor(
    clock: Clock,
    isOnline: () => boolean,
    onBack: () => void,
    onLook: () => void = () => undefined,
  ) {
    this.#clock = clock;
    this.#isOnline = isOnline;
    this.#onBack = onBack;
    this.#onLook = onLook;
  }

  /** Looks while `needed`; no timer else. */
  setNeeded(needed: boolean): void {
    if (needed === (this.#cancel !== null)) return;
    this.#cancel?.();
    this.#cancel = null;
    if (needed) this.#look();
  }

  #look(): void {
    const online = this.#isOnline();
    const isBack = online && !this.#wasOnline;
    this.#wasOnline = online;
    this.#cancel = this.#clock.after(LOOK_EVERY_MS, () => this.#look());
    // Last, as they may end the need to look.
    this.#onLook();
    if (isBack) this.#onBack();
  }
}
