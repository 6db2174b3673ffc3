import type { ApiKey } from '../../src/shared/api-key';
import { defaultSettings } from '../../src/shared/settings';
import { NetworkWatch } from '../../src/main/presence/network-watch';
import type { PollOutcome } from '../../src/main/presence/poll-loop';
import { pollIntervalInForceMs } from '../../src/main/presence/poll-interval';
import { PresenceService, type PauseReason } from '../../src/main/presence/presence-service';
import { parseFlags } from '../../src/main/flags';
import type { EventClock } from './event-clock';
import type { RequestLog } from './request-log';

/** What all installations share. */
export interface World {
  readonly clock: EventClock;
  readonly random: () => number;
  readonly log: RequestLog;
  /** What the provider answers now. */
  readonly answer: () => PollOutcome;
  /** Whether the office has a network now. */
  readonly isOnline: () => boolean;
}

const SIGNED_IN = { kind: 'signed-in', keptIn: 'keychain' } as const;
const KEY = 'simulated' as ApiKey;
const NO_FLAGS = parseFlags([]);

/** One installation: the app's own presence service, with the wiring that `index.ts` and `electron-services.ts` give it. */
export class Installation {
  readonly #world: World;
  readonly #presence: PresenceService;
  readonly #away = new Set<PauseReason>();
  #isVisible = false;
  #isRunning = false;

  constructor(world: World) {
    const { clock, random } = world;
    this.#world = world;
    const intervalMs = defaultSettings.pollIntervalMs;
    this.#presence = new PresenceService({ clock, random, intervalMs });
    const network = new NetworkWatch(clock, world.isOnline, () =>
      this.#presence.networkBack(this.#isVisible),
    );
    this.#presence.onSnapshot(({ freshness: { failure, nextPollAt } }) =>
      network.setNeeded(failure !== null && nextPollAt !== null),
    );
    this.#followInterval();
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  start(): void {
    this.#isRunning = true;
    this.#presence.start(SIGNED_IN, { source: { read: () => this.#read() }, key: KEY });
  }

  stop(): void {
    this.#isRunning = false;
    this.#presence.stop({ kind: 'signed-out', keychain: null });
  }

  setVisible(isVisible: boolean): void {
    this.#isVisible = isVisible;
    this.#followInterval();
    if (isVisible && this.#isRunning) this.#presence.windowShown();
  }

  leave(reason: PauseReason): void {
    this.#away.add(reason);
    this.#presence.pause(reason);
  }

  comeBack(reason: PauseReason): void {
    this.#away.delete(reason);
    this.#presence.resume(reason);
  }

  async #read(): Promise<PollOutcome> {
    const { log, clock, answer, isOnline } = this.#world;
    if (!isOnline()) return { ok: false, error: { kind: 'offline' } };
    log.add(clock.now());
    if (this.#away.size > 0) log.fromAway += 1;
    return answer();
  }

  #followInterval(): void {
    if (!NO_FLAGS.ok) throw new Error(NO_FLAGS.error);
    const { value: flags } = NO_FLAGS;
    this.#presence.setInterval(
      pollIntervalInForceMs(flags, defaultSettings, SIGNED_IN, this.#isVisible),
    );
  }
}
