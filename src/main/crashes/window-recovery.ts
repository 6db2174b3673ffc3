import type { Clock } from '../clock';
import { errorFacts } from '../log/error-facts';
import type { Log } from '../log/log';
import { createRateLimit, type RateLimit } from './rate-limit';

interface Options {
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly log: Log;
  /** Loads the page anew, in a new process. */
  readonly reload: () => void;
  /** Ends the page's process, of which `gone` is told then. */
  readonly end: () => void;
  /** Tells the user that the window fails again and again; resolves once that is read. */
  readonly tell: () => Promise<void>;
}

const RELOADS = { times: 3, perMs: 60_000 };

/** Brings the window back when its page has crashed or hangs. Tray, polling and notifications go on meanwhile. */
export class WindowRecovery {
  readonly #options: Options;
  readonly #mayReload: RateLimit;
  #isTelling = false;

  constructor(options: Options) {
    this.#options = options;
    this.#mayReload = createRateLimit(options.clock, RELOADS);
  }

  /** The reason as Electron names it: `crashed`, `killed`, `oom`, … */
  gone(reason: string, exitCode: number): void {
    this.#options.log.error('window gone', { reason, exitCode });
    if (this.#mayReload()) this.#options.reload();
    else if (!this.#isTelling) void this.#tellAndReload();
  }

  unresponsive(): void {
    this.#options.log.error('window hangs');
    this.#options.end();
  }

  /** From here on the user sets the pace. */
  async #tellAndReload(): Promise<void> {
    const { tell, reload, log } = this.#options;
    this.#isTelling = true;
    try {
      await tell();
    } catch (error) {
      log.error('dialog failed', errorFacts(error));
    } finally {
      this.#isTelling = false;
    }
    reload();
  }
}
