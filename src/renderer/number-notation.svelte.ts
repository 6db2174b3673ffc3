import type { E164 } from '../shared/e164';
import { remembering } from './remembering';

type LocalNotation = (number: E164, country: string) => string;

/**
 * Numbers as the reader writes them. What knows the world's notations is a chunk of its own, fetched while main is
 * asked for the first list, so that no number is drawn twice.
 */
export class NumberNotation {
  /** Also when the chunk did not come: then numbers are shown as they are. */
  isReady = $state(false);

  #localNotation = $state.raw<LocalNotation | null>(null);
  readonly #country: () => string;
  readonly #write: (number: E164) => string = $derived.by(() => {
    const write = this.#localNotation;
    const country = this.#country();
    return write === null ? (number) => number : remembering((number) => write(number, country));
  });

  /** `country` is the reader's, ISO 3166-1 alpha-2, read as reactive state. */
  constructor(country: () => string) {
    this.#country = country;
  }

  async load(): Promise<void> {
    try {
      this.#localNotation = (await import('../shared/national-number')).localNotation;
    } finally {
      this.isReady = true;
    }
  }

  text(number: E164): string {
    return this.#write(number);
  }
}
