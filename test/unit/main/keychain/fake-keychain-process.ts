import type { KeychainProcess } from '../../../../src/main/keychain/keychain-process';
import type {
  KeychainAnswer,
  KeychainRequest,
} from '../../../../src/main/keychain/keychain-protocol';

type Body<A> = A extends unknown ? Omit<A, 'id'> : never;

/** Collects the requests; answers, dies and says odd things when told to. */
export class FakeKeychainProcess implements KeychainProcess {
  readonly requests: KeychainRequest[] = [];
  killed = false;
  #onMessage: (message: unknown) => void = () => undefined;
  #onExit: () => void = () => undefined;

  postMessage = (message: unknown): void => void this.requests.push(message as KeychainRequest);

  onMessage = (listener: (message: unknown) => void): void => void (this.#onMessage = listener);

  onExit = (listener: () => void): void => void (this.#onExit = listener);

  kill = (): void => void (this.killed = true);

  /** Says anything at all. */
  say(message: unknown): void {
    this.#onMessage(message);
  }

  /** Answers the last request. */
  answer(answer: Body<KeychainAnswer>): void {
    this.say({ id: this.requests.at(-1)?.id, ...answer });
  }

  exit(): void {
    this.#onExit();
  }
}
