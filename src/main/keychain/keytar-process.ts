/**
 * The keychain process: a utility process, because a hung keychain blocks keytar's calls, and with them the quitting,
 * for as long as it hangs. This process can be killed at any time.
 */
import { answerKeychainRequest } from './answer-keychain-request';
import type { KeychainRequest } from './keychain-protocol';
import { loadKeytar } from './load-keytar';

/** What Electron's `process.parentPort` is in a utility process. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const { parentPort } = process as NodeJS.Process & { readonly parentPort: ParentPort };

// The first request is on its way, and tells what is wrong should this fail.
loadKeytar().catch(() => undefined);

parentPort.on('message', (event) => {
  // The only other end of this port is our own main process.
  const request = event.data as KeychainRequest;
  void answerKeychainRequest(request, loadKeytar, process.platform).then((answer) => {
    parentPort.postMessage(answer);
  });
});
