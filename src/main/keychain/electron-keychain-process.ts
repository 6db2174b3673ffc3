import { utilityProcess } from 'electron';
import type { KeychainProcess } from './keychain-process';

/**
 * Starts the keychain process; only after `ready`. `modulePath` is the built keytar-process.cjs.
 * Its output goes nowhere, since it could quote a key, and its locale is C, so that errors can be classified.
 */
export function spawnKeychainProcess(modulePath: string): KeychainProcess {
  const child = utilityProcess.fork(modulePath, [], {
    serviceName: 'Reachable keychain',
    stdio: 'ignore',
    env: { ...process.env, LC_ALL: 'C.UTF-8', LANGUAGE: 'C' },
  });
  return {
    postMessage: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}
