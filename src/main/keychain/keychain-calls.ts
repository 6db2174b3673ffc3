import { err, ok, type Result } from '../../shared/result';
import type { KeychainTrouble } from '../../shared/trouble';
import type { Clock } from '../clock';
import type { KeychainProcess } from './keychain-process';
import { parseKeychainAnswer, type KeychainRequest } from './keychain-protocol';

type WithoutId<R> = R extends unknown ? Omit<R, 'id'> : never;
export type KeychainCall = WithoutId<KeychainRequest>;
export type KeychainOutcome = Result<string | null, KeychainTrouble>;

export interface KeychainCallsOptions {
  readonly spawn: () => KeychainProcess;
  readonly clock: Clock;
  /** For one call, with the start of the process; the keychain is looked at each time it has passed. */
  readonly deadlineMs: number;
  /** The longest that a keychain which is well, and so waits for its user at a prompt, is waited for. */
  readonly promptMs: number;
  /** Whether the keychain itself still answers; false where that can't be told. */
  readonly isWell: () => Promise<boolean>;
  /** The process ends after this long without a call, since it costs memory. */
  readonly idleMs: number;
}

const crashed: KeychainOutcome = err({ kind: 'crashed' });

/** Calls to the keychain process, one at a time. It is started when needed and never outlives its deadline. */
export class KeychainCalls {
  readonly #options: KeychainCallsOptions;
  #process: KeychainProcess | undefined;
  #pending:
    { readonly id: number; readonly settle: (outcome: KeychainOutcome) => void } | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #cancelIdle: () => void = () => undefined;
  #lastId = 0;
  #disposed = false;

  constructor(options: KeychainCallsOptions) {
    this.#options = options;
  }

  /** Ok with the secret, or null where there is none to give. The deadline counts from when its turn comes. */
  call(call: KeychainCall): Promise<KeychainOutcome> {
    const outcome = this.#queue.then(() => this.#perform(call));
    this.#queue = outcome.catch(() => undefined); // the caller has the error; the next call has its turn
    return outcome;
  }

  /** Kills the process at once; calls under way and later ones answer `crashed`. */
  dispose(): void {
    this.#disposed = true;
    this.#stop();
    this.#pending?.settle(crashed);
  }

  async #perform(call: KeychainCall): Promise<KeychainOutcome> {
    this.#cancelIdle();
    const { clock, deadlineMs } = this.#options;
    const endsAt = clock.monotonic() + deadlineMs;
    let outcome = await this.#attempt(call, deadlineMs);
    // Only a read may be done twice: a write that died may have happened, and is for the user to repeat.
    if (outcome === crashed && call.kind === 'read') {
      outcome = await this.#attempt(call, endsAt - clock.monotonic());
    }
    if (this.#process) this.#endWhenIdle();
    return outcome;
  }

  #endWhenIdle(): void {
    const { clock, idleMs } = this.#options;
    this.#cancelIdle = clock.after(idleMs, () => this.#stop());
  }

  #attempt(call: KeychainCall, deadlineMs: number): Promise<KeychainOutcome> {
    if (this.#disposed) return Promise.resolve(crashed);
    const process = (this.#process ??= this.#start());
    const id = (this.#lastId += 1);
    return new Promise((resolve) => {
      const cancelDeadline = this.#watchDeadline(id, deadlineMs);
      const settle = (outcome: KeychainOutcome): void => {
        cancelDeadline();
        this.#pending = undefined;
        resolve(outcome);
      };
      this.#pending = { id, settle };
      process.postMessage({ ...call, id } satisfies KeychainRequest);
    });
  }

  /** Gives the call up at the deadline, or later where the keychain waits for its user; returns the end of it. */
  #watchDeadline(id: number, deadlineMs: number): () => void {
    const { clock, promptMs } = this.#options;
    const patienceEndsAt = clock.monotonic() + promptMs;
    const look = async (): Promise<void> => {
      const mayWait = clock.monotonic() < patienceEndsAt && (await this.#isWell());
      if (this.#pending?.id !== id) return; // answered meanwhile
      if (mayWait) {
        cancel = clock.after(this.#options.deadlineMs, () => void look());
        return;
      }
      this.#stop();
      this.#pending.settle(err({ kind: 'timeout' }));
    };
    let cancel = clock.after(deadlineMs, () => void look());
    return () => cancel();
  }

  async #isWell(): Promise<boolean> {
    try {
      return await this.#options.isWell();
    } catch {
      return false; // one that can't even be asked
    }
  }

  #start(): KeychainProcess {
    const started = this.#options.spawn();
    started.onMessage((message) => {
      const answer = parseKeychainAnswer(message);
      if (answer === undefined || answer.id !== this.#pending?.id) return;
      this.#pending.settle(answer.ok ? ok(answer.secret) : err({ kind: answer.trouble }));
    });
    started.onExit(() => {
      // One that was stopped has been replaced or is no longer wanted.
      if (this.#process !== started) return;
      this.#process = undefined;
      this.#pending?.settle(crashed);
    });
    return started;
  }

  #stop(): void {
    this.#cancelIdle();
    this.#process?.kill();
    this.#process = undefined;
  }
}
