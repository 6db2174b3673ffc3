import type { RequestAnswer } from '../shared/ipc';
import type { Ipc, IpcListener } from './ipc';

/** Asks for the list before the page's script is there to ask, and keeps what main tells of it until the page listens. */
export class EarlySnapshot {
  readonly #ipc: Pick<Ipc, 'off'>;
  #answer: Promise<RequestAnswer<'get-snapshot'>> | null;
  readonly #pushes: unknown[] = [];
  readonly #keep: IpcListener = (_event, push) => {
    this.#pushes.push(push);
  };

  constructor(ipc: Ipc) {
    this.#ipc = ipc;
    ipc.on('snapshot', this.#keep);
    this.#answer = ipc.invoke('get-snapshot') as Promise<RequestAnswer<'get-snapshot'>>;
  }

  /** What was answered, once; null from then on. */
  takeAnswer(): Promise<RequestAnswer<'get-snapshot'>> | null {
    const answer = this.#answer;
    this.#answer = null;
    return answer;
  }

  /** What came since, once: from now on the page listens itself. */
  takePushes(): readonly unknown[] {
    this.#ipc.off('snapshot', this.#keep);
    return this.#pushes.splice(0);
  }
}
