import { diffDirectory, type Directory } from '../../shared/directory-change';
import { initialSnapshot, type SessionState, type Snapshot } from '../../shared/snapshot';
import type { Clock } from '../clock';
import type { DirectoryRead } from '../directory/directory-source';
import { AgeWatch } from './age-watch';
import { freshnessState } from './freshness';
import type { GoodPoll } from './good-poll';
import type { KnownDirectory, RememberedDirectory } from './known-directory';
import { LastGood } from './last-good';
import { Listeners } from './listeners';
import { PollLoop, type PollOutcome, type PollTarget } from './poll-loop';
import { networkBackDelayMs, staleAfterMs, wakeDelayMs } from './poll-schedule';
import { isSameSnapshot } from './same-snapshot';
import { stampSince, unseen } from './stamp-since';
import { Standstill } from './standstill';

/** Why nobody polls. Each reason ends by itself; polling goes on when there is none left. */
export type PauseReason = 'asleep' | 'locked' | 'user';

interface PresenceOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly intervalMs: number;
}

/** The one owner of the snapshot. Everything that is shown is a projection of it. */
export class PresenceService {
  readonly #random: () => number;
  readonly #loop: PollLoop;
  readonly #onSnapshot = new Listeners<Snapshot>();
  readonly #onGoodPoll = new Listeners<GoodPoll>();
  #snapshot: Snapshot = initialSnapshot;
  #session: SessionState = initialSnapshot.session;
  #directory: Directory | null = null;
  /** What `#directory` was read from, with that in it. */
  #read: DirectoryRead | undefined;
  readonly #good: LastGood;
  readonly #standstill: Standstill;
  readonly #age: AgeWatch;
  #pauses: ReadonlySet<PauseReason> = new Set();
  #emptySeen = false;
  #askedFor = false;
  #isTelling = false;

  constructor({ clock, random, intervalMs }: PresenceOptions) {
    this.#random = random;
    this.#good = new LastGood(clock, intervalMs);
    this.#standstill = new Standstill(clock);
    this.#age = new AgeWatch(clock, () => this.#publish());
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

  /** Asleep, locked or by the user's wish. */
  get isPaused(): boolean {
    return this.#pauses.size > 0;
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
    const { state } = this.#next().freshness; // the last snapshot may be from before a sleep
    if (state === 'stale' || state === 'offline') this.#loop.hurry(0);
    this.#publish();
  }

  /** A network returns to a whole office at once, so only those who look at it are served at once. */
  networkBack(isSeen: boolean): void {
    const { failure, intervalMs } = this.#loop;
    const delayMs = isSeen ? 0 : networkBackDelayMs(intervalMs, this.#random);
    if (failure !== null) this.#loop.hurry(delayMs);
    this.#publish();
  }

  /** What is known grows old unseen. */
  pause(reason: PauseReason): void {
    this.#pauses = new Set([...this.#pauses, reason]);
    if (reason === 'asleep') this.#standstill.begin();
    this.#loop.pause();
    this.#good.gap();
    this.#publish();
  }

  /** The reason is gone, or came unannounced: a poll follows soon, after the user's own pause at once. */
  resume(reason: PauseReason): void {
    this.#pauses = new Set([...this.#pauses].filter((other) => other !== reason));
    if (reason === 'asleep') this.#loop.stoodStill(this.#standstill.end());
    if (this.#pauses.size === 0) {
      this.#loop.resume(reason === 'user' ? 0 : wakeDelayMs(this.#random));
    }
    this.#publish();
  }

  /** The wall clock may have been set: what is shown of it follows. */
  lookAtClock(): void {
    this.#publish();
  }

  /** Whether somebody sees the window. */
  setSeen(isSeen: boolean): void {
    this.#age.isSeen = isSeen;
    this.#publish();
  }

  setInterval(intervalMs: number): void {
    this.#good.intervalChanged(intervalMs);
    this.#loop.setInterval(intervalMs);
    this.#publish();
  }

  #forget(): void {
    this.#directory = null;
    this.#read = undefined;
    this.#good.forget();
    this.#emptySeen = false;
    this.#askedFor = false;
  }

  #remember({ directory, at }: RememberedDirectory): void {
    this.#directory = directory.map(unseen);
    this.#good.remember(at);
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
    const continuous = this.#good.isContinuous;
    const at = this.#good.renew(this.#loop.intervalMs);
    const previous = this.#directory ?? [];
    const stamped = stampSince(previous, read.directory, { now: at, continuous });
    const { directory } = diffDirectory(previous, stamped);
    this.#directory = directory;
    this.#read = { ...read, directory };
    this.#onGoodPoll.tell({ session: this.#session, read: this.#read, at, continuous });
  }

  #publish(): void {
    const next = this.#next();
    const leftMs = staleAfterMs(this.#loop.intervalMs) - (this.#good.ageMs ?? 0);
    this.#age.follow(next.freshness.state, leftMs);
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
      ageMs: this.#good.ageMs,
      staleAfterMs: staleAfterMs(intervalMs),
      beforeGap: this.#good.isBeforeGap,
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
        asOf: this.#good.at,
        nextPollAt,
        failure,
        polling: this.#askedFor,
      },
    };
  }
}
