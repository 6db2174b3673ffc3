import { diffDirectory, type Directory } from '../../shared/directory-change';
import { initialSnapshot, type SessionState, type Snapshot } from '../../shared/snapshot';
import type { Clock } from '../clock';
import type { DirectoryRead } from '../directory/directory-source';
import { freshnessState } from './freshness';
import type { GoodPoll } from './good-poll';
import type { KnownDirectory, RememberedDirectory } from './known-directory';
import { Listeners } from './listeners';
import { PollLoop, type PollOutcome, type PollTarget } from './poll-loop';
import { staleAfterMs, wakeDelayMs } from './poll-schedule';
import { isSameSnapshot } from './same-snapshot';
import { stampSince } from './stamp-since';

/** Why nobody polls. Each reason ends by itself; polling goes on when there is none left. */
export type PauseReason = 'asleep' | 'locked' | 'user';

/** The wall clock may be set a little; more than this is a sleep. */
const UNSEEN_SLEEP_MS = 20_000;

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
  readonly #onSnapshot = new Listeners<Snapshot>();
  readonly #onGoodPoll = new Listeners<GoodPoll>();
  #snapshot: Snapshot = initialSnapshot;
  #session: SessionState = initialSnapshot.session;
  #directory: Directory | null = null;
  /** What `#directory` was read from, with that in it. */
  #read: DirectoryRead | undefined;
  /** Wall and monotonic time of the last good answer. */
  #good: { readonly at: number; readonly monotonic: number } | null = null;
  #pauses: ReadonlySet<PauseReason> = new Set();
  /** What is known is from before a sleep, a pause or this run of the app. */
  #beforeGap = false;
  #emptySeen = false;
  #askedFor = false;
  #isTelling = false;
  #cancelAgeing: () => void = () => undefined;

  constructor({ clock, random, intervalMs }: PresenceOptions) {
    this.#clock = clock;
    this.#random = random;
    this.#loop = new PollLoop({
      clock,
      random,
      intervalMs,
      known: () => this.#read,
      onOutcome: (outcome) => this.#accept(outcome),
    });
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Calls `listener` after every change; returns the end of it. */
  onSnapshot(listener: (snapshot: Snapshot) => void): () => void {
    return this.#onSnapshot.add(listener);
  }

  onGoodPoll(listener: (poll: GoodPoll) => void): () => void {
    return this.#onGoodPoll.add(listener);
  }

  /** Forgets all that was known before and polls `target`. */
  start(
    session: SessionState,
    target: PollTarget,
    { first, remembered }: KnownDirectory = {},
  ): void {
    this.#forget();
    this.#session = session;
    if (remembered !== undefined) this.#remember(remembered);
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

  /** The user asks, and so is there: whatever pauses the polling is over. */
  refresh(): void {
    if (this.#pauses.size > 0) {
      this.#pauses = new Set();
      this.#loop.resume(0);
    }
    this.#askedFor = this.#loop.pollNow();
    this.#publish();
  }

  /** The window came up: what it shows should be fresh. */
  windowShown(): void {
    const { state } = this.#snapshot.freshness;
    if (state === 'stale' || state === 'offline') this.#loop.hurry(0);
    this.#publish();
  }

  networkBack(): void {
    if (this.#loop.failure !== null) this.#loop.hurry(0);
    this.#publish();
  }

  /** What is known grows old unseen. */
  pause(reason: PauseReason): void {
    this.#pauses = new Set([...this.#pauses, reason]);
    this.#loop.pause();
    this.#beforeGap = true;
    this.#publish();
  }

  /** The reason is gone, or came unannounced: a poll follows soon, after the user's own pause at once. */
  resume(reason: PauseReason): void {
    this.#pauses = new Set([...this.#pauses].filter((other) => other !== reason));
    if (this.#pauses.size === 0) {
      this.#loop.resume(reason === 'user' ? 0 : wakeDelayMs(this.#random));
    }
    this.#publish();
  }

  setInterval(intervalMs: number): void {
    this.#loop.setInterval(intervalMs);
    this.#publish();
  }

  #forget(): void {
    this.#directory = null;
    this.#read = undefined;
    this.#good = null;
    this.#beforeGap = false;
    this.#emptySeen = false;
    this.#askedFor = false;
  }

  #remember({ directory, at }: RememberedDirectory): void {
    const ageMs = Math.max(0, this.#clock.now() - at);
    this.#directory = directory.map((colleague) => ({ ...colleague, since: null }));
    this.#good = { at, monotonic: this.#clock.monotonic() - ageMs };
    this.#beforeGap = true;
  }

  #accept(outcome: PollOutcome): void {
    this.#askedFor = false;
    if (outcome.ok && !this.#isDoubtful(outcome.value.directory)) this.#acceptRead(outcome.value);
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
    this.#noticeSleep();
    const ageMs = this.#ageMs();
    const continuous =
      ageMs !== null && ageMs < staleAfterMs(this.#loop.intervalMs) && !this.#beforeGap;
    const at = this.#clock.now();
    const previous = this.#directory ?? [];
    const stamped = stampSince(previous, read.directory, { now: at, continuous });
    const { directory } = diffDirectory(previous, stamped);
    this.#directory = directory;
    this.#read = { ...read, directory };
    this.#good = { at, monotonic: this.#clock.monotonic() };
    this.#beforeGap = false;
    this.#onGoodPoll.tell({ session: this.#session, read: this.#read, at, continuous });
  }

  #publish(): void {
    this.#noticeSleep();
    this.#watchAge();
    const next = this.#next();
    if (isSameSnapshot(this.#snapshot, next)) return;
    this.#snapshot = next;
    this.#tell();
  }

  /** What a listener changes is told once all have heard of what was before. */
  #tell(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    for (let told = -1; told !== this.#snapshot.revision;) {
      told = this.#snapshot.revision;
      this.#onSnapshot.tell(this.#snapshot);
    }
    this.#isTelling = false;
  }

  #next(): Snapshot {
    const { failure, failures, paused, intervalMs, nextPollAt } = this.#loop;
    const state = freshnessState({
      ageMs: this.#ageMs(),
      staleAfterMs: staleAfterMs(intervalMs),
      beforeGap: this.#beforeGap,
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

  /** A monotonic clock may stand still in a sleep that nobody tells of; the wall clock does not. */
  #noticeSleep(): void {
    if (this.#good === null) return;
    const wallMs = this.#clock.now() - this.#good.at;
    const monotonicMs = this.#clock.monotonic() - this.#good.monotonic;
    if (wallMs - monotonicMs > UNSEEN_SLEEP_MS) this.#beforeGap = true;
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
