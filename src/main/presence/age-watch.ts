import type { FreshnessState } from '../../shared/snapshot';
import type { Clock } from '../clock';

/** Tells when what is live will have grown old, should no poll come in between. */
export class AgeWatch {
  readonly #clock: Clock;
  readonly #onOld: () => void;
  #cancel: () => void = () => undefined;

  constructor(clock: Clock, onOld: () => void) {
    this.#clock = clock;
    this.#onOld = onOld;
  }

  /** What is not live has no age to wait for. */
  follow(state: FreshnessState, leftMs: number): void {
    this.#cancel();
    if (state === 'live') this.#cancel = this.#clock.after(leftMs, this.#onOld);
  }
}
