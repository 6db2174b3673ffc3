import type { ApiKey } from '../../shared/api-key';
import { err, ok, type Result } from '../../shared/result';
import type { PollFailure } from '../../shared/trouble';
import type { Clock } from '../clock';
import type { DirectoryRead, DirectorySource } from '../directory/directory-source';
import { raise } from './listeners';
import { nextPollDelayMs } from './poll-schedule';
import { isSet } from './wall-clock';

export interface PollTarget {
  readonly source: DirectorySource;
  /** Or what it comes by: polls wait for it, for ever where there is none. */
  readonly key: ApiKey | Promise<ApiKey>;
}

export type PollOutcome = Result<DirectoryRead, PollFailure>;

/** A key held down on Refresh must not become a storm. */
const MIN_GAP_MS = 1000;

interface PollLoopOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly intervalMs: number;
  /** What was read last of the target. */
  readonly known: () => DirectoryRead | undefined;
  /** Called after every poll, once the next one is planned. */
  readonly onOutcome: (outcome: PollOutcome) => void;
}

/** Polls one target, one request at a time, by the schedule of `poll-schedule.ts`. */
export class PollLoop {
  readonly #options: PollLoopOptions;
  readonly #clock: Clock;
  #intervalMs: number;
  #target: PollTarget | null = null;
  #flight: AbortController | null = null;
  #failure: PollFailure | null = null;
  #failures = 0;
  #isFirst = true;
  #paused = false;
  /** The planned poll, in monotonic time to reckon with and in wall time to show; null when none is. */
  #due: { readonly monotonic: number; readonly at: number } | null = null;
  /** Monotonic time before which the provider wants no request, whatever happens here. */
  #notBefore = 0;
  #settledAt = -MIN_GAP_MS;
  #cancelTimer: () => void = () => undefined;

  constructor(options: PollLoopOptions) {
    this.#options = options;
    this.#clock = options.clock;
    this.#intervalMs = options.intervalMs;
  }

  get intervalMs(): number {
    return this.#intervalMs;
  }

  get failure(): PollFailure | null {
    return this.#failure;
  }

  get failures(): number {
    return this.#failures;
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** Epoch milliseconds of the planned poll, or null; by the wall clock as it is set now. */
  get nextPollAt(): number | null {
    if (this.#due === null) return null;
    const at = this.#clock.now() + this.#due.monotonic - this.#clock.monotonic();
    if (isSet(at, this.#due.at)) this.#due = { ...this.#due, at: Math.round(at) };
    return this.#due.at;
  }

  /** Polls the target from now on. A first answer that is already there takes the place of the first request. */
  start(target: PollTarget, first?: DirectoryRead): void {
    this.stop();
    this.#target = target;
    if (first === undefined) this.pollNow();
    else this.#settle(ok(first));
  }

  stop(): void {
    this.#halt();
    this.#target = null;
    this.#failure = null;
    this.#failures = 0;
    this.#isFirst = true;
    this.#notBefore = 0;
    this.#settledAt = -MIN_GAP_MS;
  }

  /** Asks at once, or a moment after the last answer; not while paused, signed out or told to wait. True if an answer is to be expected. */
  pollNow(): boolean {
    if (this.#flight !== null) return true;
    if (this.#target === null || this.#paused || this.#mustWait()) return false;
    const tooSoonMs = this.#settledAt + MIN_GAP_MS - this.#clock.monotonic();
    if (tooSoonMs > 0) this.#plan(tooSoonMs);
    else void this.#poll();
    return true;
  }

  /** Brings the planned poll forward; does nothing where polling has stopped or must wait. */
  hurry(delayMs: number): void {
    if (this.#due === null || this.#mustWait()) return;
    if (this.#clock.monotonic() + delayMs < this.#due.monotonic) this.#plan(delayMs);
  }

  /** Ends the request under way and plans no other. */
  pause(): void {
    this.#paused = true;
    this.#halt();
  }

  /** Polls after the delay; where nothing was paused, the planned poll comes forward to it. */
  resume(delayMs: number): void {
    if (!this.#paused) return this.hurry(delayMs);
    this.#paused = false;
    this.#isFirst = true;
    if (this.#target !== null && this.#nextDelayMs() !== null) this.#plan(delayMs);
  }

  /** The monotonic clock did not count so much of a sleep, in which the provider was left alone all the same. */
  stoodStill(forMs: number): void {
    this.#notBefore -= forMs;
  }

  /** A shorter interval brings the planned poll forward, at once if it is overdue by it; a longer one begins after it. */
  setInterval(intervalMs: number): void {
    if (intervalMs === this.#intervalMs) return;
    this.#intervalMs = intervalMs;
    if (this.#failure !== null) return;
    const sinceMs = this.#clock.monotonic() - this.#settledAt;
    this.hurry(Math.max(0, (this.#nextDelayMs() ?? 0) - sinceMs));
  }

  #mustWait(): boolean {
    return this.#clock.monotonic() < this.#notBefore;
  }

  #halt(): void {
    this.#flight?.abort();
    this.#flight = null;
    this.#cancelTimer();
    this.#due = null;
  }

  async #poll(): Promise<void> {
    const target = this.#target;
    if (target === null || this.#paused) return;
    this.#halt();
    const flight = new AbortController();
    this.#flight = flight;
    const outcome = await this.#read(target, flight);
    if (this.#flight === flight) this.#settle(outcome); // else its answer is nobody's any more
  }

  /** What throws is a bug, and must not end the polling. */
  async #read({ source, key }: PollTarget, { signal }: AbortController): Promise<PollOutcome> {
    try {
      const found = await key;
      signal.throwIfAborted();
      return await source.read(found, signal, this.#options.known());
    } catch (error) {
      if (!signal.aborted) raise(error);
      return err({ kind: 'malformed' });
    }
  }

  #settle(outcome: PollOutcome): void {
    this.#flight = null;
    this.#failure = outcome.ok ? null : outcome.error;
    this.#failures = outcome.ok ? 0 : this.#failures + 1;
    this.#settledAt = this.#clock.monotonic();
    this.#notBefore = this.#settledAt + askedToWaitMs(this.#failure);
    this.#planNext();
    if (outcome.ok) this.#isFirst = false;
    this.#options.onOutcome(outcome);
  }

  #planNext(): void {
    const delayMs = this.#nextDelayMs();
    if (delayMs !== null && !this.#paused) this.#plan(delayMs);
  }

  #nextDelayMs(): number | null {
    const { random } = this.#options;
    return nextPollDelayMs(
      {
        intervalMs: this.#intervalMs,
        failure: this.#failure,
        failures: this.#failures,
        isFirst: this.#isFirst,
      },
      random,
    );
  }

  #plan(wantedMs: number): void {
    this.#cancelTimer();
    const delayMs = Math.max(wantedMs, this.#notBefore - this.#clock.monotonic());
    this.#due = {
      monotonic: this.#clock.monotonic() + delayMs,
      at: Math.round(this.#clock.now() + delayMs),
    };
    this.#cancelTimer = this.#clock.after(delayMs, () => void this.#poll());
  }
}

/** How long the provider wants no request, with whatever failure. */
function askedToWaitMs(failure: PollFailure | null): number {
  return failure?.kind === 'limited' || failure?.kind === 'server'
    ? (failure.retryAfterMs ?? 0)
    : 0;
}
