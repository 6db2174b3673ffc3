import { contextBridge, ipcRenderer, webFrame, type IpcRendererEvent } from 'electron';
import { PUSH_NAMES, REQUEST_NAMES, type Pushes, type ReachableApi } from '../shared/ipc';
import { EarlySnapshot } from './early-snapshot';
import { GiveBack } from './give-back';

const early = new EarlySnapshot(ipcRenderer);
const giveBack = new GiveBack(() => webFrame.clearCache());

/** The one bridge: named requests out, named pushes in, nothing else of Electron. */
const api: ReachableApi = {
  request: async (name, ...args) => {
    if (!REQUEST_NAMES.includes(name)) throw new Error(`Unknown request: ${name}`);
    const asked = name === 'get-snapshot' ? early.takeAnswer() : null;
    if (name === 'get-snapshot') giveBack.afterStart();
    return asked ?? ipcRenderer.invoke(name, ...args);
  },
  on: (name, listener) => {
    if (!PUSH_NAMES.includes(name)) throw new Error(`Unknown push: ${name}`);
    const receive = (_event: IpcRendererEvent | null, value: unknown): void => {
      if (name === 'snapshot') giveBack.after(value as Pushes['snapshot']);
      listener(value as Parameters<typeof listener>[0]);
    };
    if (name === 'snapshot') for (const push of early.takePushes()) receive(null, push);
    ipcRenderer.on(name, receive);
    return () => ipcRenderer.off(name, receive);
  },
};

contextBridge.exposeInMainWorld('reachable', api);
