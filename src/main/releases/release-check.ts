import type { ReleaseNews } from '../../shared/ipc';
import type { Clock } from '../clock';
import type { ExternalUrl } from '../external-url';
import type { HttpFailure, HttpGet } from '../directory/http-get';
import { parseRelease, type Release } from './release';
import { isNewer, type Version } from './version';

/** How a check went. `malformed`: what came is no release of this feed. */
export type CheckOutcome = 'newer' | 'none' | 'malformed' | 'status' | HttpFailure;

interface Options {
  /** Checked already: https, or http to this machine. */
  readonly feed: string;
  /** The version that runs; undefined: it is none, and nothing can be newer. */
  readonly current: Version | undefined;
  readonly get: HttpGet;
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** The machine sleeps or is locked, or the user wants no traffic. */
  readonly isPaused: () => boolean;
  readonly onOutcome: (outcome: CheckOutcome) => void;
  /** There is other news to show. */
  readonly onChange: () => void;
}

const DEADLINE_MS = 15_000;
const MAX_BYTES = 64 * 1024;

/** The first waits until the start is over. */
const FIRST_MS = 5_000;
const DAY_MS = 86_400_000;
const WHILE_PAUSED_MS = 600_000;
/** A whole office starts at nine; as the share of a wait by which it may be longer. */
const JITTER = 0.1;
const FIRST_JITTER = 2;

/** Looks once a day whether there is a newer version, and only tells. */
export class ReleaseCheck {
  readonly #options: Options;
  readonly #end = new AbortController();
  #newer: Release | null = null;
  #cancel: () => void;

  constructor(options: Options) {
    this.#options = options;
    this.#cancel = this.#after(FIRST_MS, FIRST_JITTER);
  }

  get news(): ReleaseNews {
    const host = new URL(this.#options.feed).host;
    return { host, newer: this.#newer?.version.text ?? null };
  }

  /** Of the newer version; null: there is none. */
  get page(): ExternalUrl | null {
    return this.#newer?.page ?? null;
  }

  close(): void {
    this.#cancel();
    this.#end.abort();
  }

  #after(waitMs: number, jitter: number): () => void {
    const { clock, random } = this.#options;
    return clock.after(waitMs * (1 + jitter * random()), () => this.#due());
  }

  #due(): void {
    if (this.#options.isPaused()) {
      this.#cancel = this.#after(WHILE_PAUSED_MS, JITTER);
      return;
    }
    this.#cancel = this.#after(DAY_MS, JITTER);
    // It rejects only when it is called off, at the end of the app.
    this.#check().then(this.#options.onOutcome, () => undefined);
  }

  async #check(): Promise<CheckOutcome> {
    const { feed, get } = this.#options;
    const answer = await get({
      url: feed,
      headers: { accept: 'application/json' },
      deadlineMs: DEADLINE_MS,
      maxBytes: MAX_BYTES,
      signal: this.#end.signal,
    });
    if (!answer.ok) return answer.error;
    if (answer.value.status !== 200) return 'status';
    const release = parseRelease(new TextDecoder().decode(answer.value.body.whole()), feed);
    return release === undefined ? 'malformed' : this.#accept(release);
  }

  /** What could not be read leaves what is known; an older one takes it back. */
  #accept(release: Release): CheckOutcome {
    const { current, onChange } = this.#options;
    const isNews = current !== undefined && isNewer(release.version, current);
    this.#newer = isNews ? release : null;
    onChange();
    return isNews ? 'newer' : 'none';
  }
}
