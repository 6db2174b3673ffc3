import {
  PUSH_NAMES,
  REQUEST_NAMES,
  type Pushes,
  type ReachableApi,
  type RequestAnswer,
} from '../shared/ipc';
import { EarlySnapshot } from './early-snapshot';
import type { GiveBack } from './give-back';
import type { Ipc } from './ipc';

/** Named requests out, named pushes in, nothing else. */
export function createBridge(ipc: Ipc, giveBack: Pick<GiveBack, 'soon' | 'after'>): ReachableApi {
  const early = new EarlySnapshot(ipc);
  return {
    request: async (name, ...args) => {
      if (!REQUEST_NAMES.includes(name)) throw new Error(`Unknown request: ${name}`);
      const asked = name === 'get-snapshot' ? early.takeAnswer() : null;
      if (name === 'get-snapshot') giveBack.soon();
      return (asked ?? ipc.invoke(name, ...args)) as Promise<RequestAnswer<typeof name>>;
    },
    on: (name, listener) => {
      if (!PUSH_NAMES.includes(name)) throw new Error(`Unknown push: ${name}`);
      const receive = (_event: unknown, value: unknown): void => {
        if (name === 'snapshot') giveBack.after(value as Pushes['snapshot']);
        listener(value as Parameters<typeof listener>[0]);
      };
      if (name === 'snapshot') for (const push of early.takePushes()) receive(null, push);
      ipc.on(name, receive);
      return () => ipc.off(name, receive);
    },
  };
}
