import { contextBridge, ipcRenderer, webFrame } from 'electron';
import { createBridge } from './bridge';
import { GiveBack } from './give-back';

const giveBack = new GiveBack(() => webFrame.clearCache());

contextBridge.exposeInMainWorld('reachable', createBridge(ipcRenderer, giveBack));
