import type { Clock } from '../clock';
import { errorFacts } from '../log/error-facts';
import type { Log } from '../log/log';
import { createRateLimit, type RateLimit } from './rate-limit';

interface Options {
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly log: Log;
  /** Tells the user, in a sentence without the error; resolves once it is read. */
  readonly tell: () => Promise<void>;
}

const MINUTE_MS = 60_000;
const LINES_A_MINUTE = 20;

/**
 * Exceptions and rejections that nobody caught in main. The app goes on: each callback stands for itself, what is kept is
 * written whole or not at all, and an app that ends takes the tray with it. It does not start itself again either, since
 * a fault at start would then never end. The log has every fault up to a limit, the user a sentence once a minute.
 */
export class MainFaults {
  readonly #log: Log;
  readonly #tell: () => Promise<void>;
  readonly #mayLog: RateLimit;
  readonly #mayTell: RateLimit;
  #isTelling = false;

  constructor({ clock, log, tell }: Options) {
    this.#log = log;
    this.#tell = tell;
    this.#mayLog = createRateLimit(clock, { times: LINES_A_MINUTE, perMs: MINUTE_MS });
    this.#mayTell = createRateLimit(clock, { times: 1, perMs: MINUTE_MS });
  }

  /** Never throws: it is called where nobody is left to catch. */
  accept(kind: 'exception' | 'rejection', thrown: unknown): void {
    if (this.#mayLog()) this.#log.error('fault in main', { kind, ...errorFacts(thrown) });
    if (!this.#isTelling && this.#mayTell()) void this.#tellOnce();
  }

  async #tellOnce(): Promise<void> {
    this.#isTelling = true;
    try {
      await this.#tell();
    } catch (error) {
      this.#log.error('dialog failed', errorFacts(error));
    } finally {
      this.#isTelling = false;
    }
  }
}
