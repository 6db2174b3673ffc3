import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { PUSH_NAMES, REQUEST_NAMES, type ReachableApi } from '../shared/ipc';

/** The one bridge: named requests out, named pushes in, nothing else of Electron. */
const api: ReachableApi = {
  request: (name, ...args) =>
    REQUEST_NAMES.includes(name)
      ? ipcRenderer.invoke(name, ...args)
      : Promise.reject(new Error(`Unknown request: ${name}`)),
  on: (name, listener) => {
    if (!PUSH_NAMES.includes(name)) throw new Error(`Unknown push: ${name}`);
    const receive = (_event: IpcRendererEvent, value: unknown): void =>
      listener(value as Parameters<typeof listener>[0]);
    ipcRenderer.on(name, receive);
    return () => ipcRenderer.off(name, receive);
  },
};

contextBridge.exposeInMainWorld('reachable', api);
