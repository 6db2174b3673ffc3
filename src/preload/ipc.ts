/** What the bridge needs of Electron's `ipcRenderer`. */
export interface Ipc {
  invoke(name: string, ...args: readonly unknown[]): Promise<unknown>;
  on(name: string, listener: IpcListener): unknown;
  off(name: string, listener: IpcListener): unknown;
}

export type IpcListener = (event: unknown, value: unknown) => void;
