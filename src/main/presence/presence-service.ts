import { diffDirectory, type Directory } from '../../shared/directory-change';
import { initialSnapshot, type SessionState, type Snapshot } from '../../shared/snapshot';
import type { Clock } from '../clock';
import type { DirectoryRead } from '../directory/directory-source';
import { freshnessState } from './freshness';
import { PollLoop, type PollOutcome, type PollTarget } from './poll-loop';
import { staleAfterMs, wakeDelayMs } from './poll-schedule';

export interface GoodPoll {
  readonly read: DirectoryRead;
  /** The first good one since start, sign-in, sleep or a failure: nothing in it counts as a change. */
  readonly baseline: boolean;
}

interface PresenceOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly intervalMs: number;
}

/** The one owner of the snapshot. Everything that is shown is a projection of it. */
export class PresenceService {
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #loop: PollLoop;
  readonly #onSnapshot = new Set<(snapshot: Snapshot) => void>();
  readonly #onGoodPoll = new Set<(poll: GoodPoll) => void>();
  #snapshot: Snapshot = initialSnapshot;
  #session: SessionState = initialSnapshot.session;
  #directory: Directory | null = null;
  /** Wall and monotonic time of the last good answer. */
  #good: { readonly at: number; readonly monotonic: number } | null = null;
  #baseline = true;
  #beforeSleep = false;
  #emptySeen = false;
  #askedFor = false;
  #cancelAgeing: () => void = () => undefined;

  constructor({ clock, random, intervalMs }: PresenceOptions) {
    this.#clock = clock;
    this.#random = random;
    this.#loop = new PollLoop({ clock, random, intervalMs, onOutcome: (o) => this.#accept(o) });
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Calls `listener` after every change; returns the end of it. */
  onSnapshot(listener: (snapshot: Snapshot) => void): () => void {
    this.#onSnapshot.add(listener);
    return () => this.#onSnapshot.delete(listener);
  }

  onGoodPoll(listener: (poll: GoodPoll) => void): () => void {
    this.#onGoodPoll.add(listener);
    return () => this.#onGoodPoll.delete(listener);
  }

  /** Forgets all that was known and polls `target`. `first` is the answer that proved the key. */
  start(session: SessionState, target: PollTarget, first?: DirectoryRead): void {
    this.#forget();
    this.#session = session;
    this.#askedFor = first === undefined;
    this.#loop.start(target, first);
    this.#publish();
  }

  /** Forgets all that was known; nobody polls until the next start. */
  stop(session: SessionState): void {
    this.#forget();
    this.#session = session;
    this.#loop.stop();
    this.#publish();
  }

  /** The user asks. */
  refresh(): void {
    this.#askedFor = this.#loop.pollNow();
    this.#publish();
  }

  /** The window came up: what it shows should be fresh. */
  windowShown(): void {
    const { state } = this.#snapshot.freshness;
    if (state === 'stale' || state === 'offline') this.#loop.hurry(0);
  }

  networkBack(): void {
    if (this.#loop.failure !== null) this.#loop.hurry(0);
    this.#publish();
  }

  /** Asleep or locked: what is known grows old unseen. */
  suspend(): void {
    this.#loop.pause();
    this.#beforeSleep = true;
    this.#baseline = true;
    this.#publish();
  }

  resume(): void {
    this.#loop.resume(wakeDelayMs(this.#random));
    this.#publish();
  }

  setInterval(intervalMs: number): void {
    this.#loop.setInterval(intervalMs);
    this.#publish();
  }

  #forget(): void {
    this.#directory = null;
    this.#good = null;
    this.#baseline = true;
    this.#beforeSleep = false;
    this.#emptySeen = false;
    this.#askedFor = false;
  }

  #accept(outcome: PollOutcome): void {
    this.#askedFor = false;
    if (!outcome.ok) this.#baseline = true;
    else if (!this.#isDoubtful(outcome.value.directory)) this.#acceptRead(outcome.value);
    this.#publish();
  }

  /** An empty answer after a list with people in it is believed only the second time. */
  #isDoubtful(directory: Directory): boolean {
    const suddenlyEmpty = directory.length === 0 && (this.#directory?.length ?? 0) > 0;
    const doubtful = suddenlyEmpty && !this.#emptySeen;
    this.#emptySeen = suddenlyEmpty;
    return doubtful;
  }

  #acceptRead(read: DirectoryRead): void {
    const { directory } = diffDirectory(this.#directory ?? [], read.directory);
    this.#directory = directory;
    this.#good = { at: this.#clock.now(), monotonic: this.#clock.monotonic() };
    this.#beforeSleep = false;
    const baseline = this.#baseline;
    this.#baseline = false;
    for (const listener of this.#onGoodPoll) listener({ read: { ...read, directory }, baseline });
  }

  #publish(): void {
    const next = this.#next();
    this.#watchAge();
    if (isSame(this.#snapshot, next)) return;
    this.#snapshot = next;
    for (const listener of this.#onSnapshot) listener(next);
  }

  #next(): Snapshot {
    const { failure, failures, paused, intervalMs, nextPollAt } = this.#loop;
    const state = freshnessState({
      ageMs: this.#ageMs(),
      staleAfterMs: staleAfterMs(intervalMs),
      beforeSleep: this.#beforeSleep,
      paused,
      failure,
      failures,
    });
    return {
      revision: this.#snapshot.revision + 1,
      session: this.#session,
      directory: this.#directory,
      freshness: {
        state,
        asOf: this.#good?.at ?? null,
        nextPollAt,
        failure,
        polling: this.#askedFor,
      },
    };
  }

  #ageMs(): number | null {
    return this.#good === null ? null : this.#clock.monotonic() - this.#good.monotonic;
  }

  /** What is live now says so itself when it has grown old, should no poll come in between. */
  #watchAge(): void {
    this.#cancelAgeing();
    const ageMs = this.#ageMs();
    if (ageMs === null) return;
    const leftMs = staleAfterMs(this.#loop.intervalMs) - ageMs;
    if (leftMs > 0) this.#cancelAgeing = this.#clock.after(leftMs, () => this.#publish());
  }
}

/** Whether nothing but the revision differs. */
function isSame(a: Snapshot, b: Snapshot): boolean {
  const [x, y] = [a.freshness, b.freshness];
  return (
    a.session === b.session &&
    a.directory === b.directory &&
    (Object.keys(x) as (keyof typeof x)[]).every((key) => x[key] === y[key])
  );
}
