import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import {
  PUSH_NAMES,
  REQUEST_NAMES,
  type Pushes,
  type ReachableApi,
  type RequestAnswer,
} from '../shared/ipc';
import { EarlySnapshot } from './early-snapshot';
import { giveBackAfter } from './give-back';

const early = new EarlySnapshot(ipcRenderer);

/** The one bridge: named requests out, named pushes in, nothing else of Electron. */
const api: ReachableApi = {
  request: async (name, ...args) => {
    if (!REQUEST_NAMES.includes(name)) throw new Error(`Unknown request: ${name}`);
    const asked = name === 'get-snapshot' ? early.takeAnswer() : null;
    const answer: RequestAnswer<typeof name> = await (asked ?? ipcRenderer.invoke(name, ...args));
    if (name === 'get-snapshot') giveBackAfter(answer as RequestAnswer<'get-snapshot'>);
    return answer;
  },
  on: (name, listener) => {
    if (!PUSH_NAMES.includes(name)) throw new Error(`Unknown push: ${name}`);
    const receive = (_event: IpcRendererEvent | null, value: unknown): void => {
      if (name === 'snapshot') giveBackAfter(value as Pushes['snapshot']);
      listener(value as Parameters<typeof listener>[0]);
    };
    if (name === 'snapshot') for (const push of early.takePushes()) receive(null, push);
    ipcRenderer.on(name, receive);
    return () => ipcRenderer.off(name, receive);
  },
};

contextBridge.exposeInMainWorld('reachable', api);
