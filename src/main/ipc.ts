import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import { REQUEST_NAMES, type PushName, type Pushes } from '../shared/ipc';
import { answerRequest, type RequestHandlers } from './answer-request';

/** Answers the app's own window and nobody else, with arguments that have been parsed. */
export function handleRequests(
  handlers: RequestHandlers,
  isTrusted: (frame: WebFrameMain | null) => boolean,
): void {
  for (const name of REQUEST_NAMES) {
    ipcMain.handle(name, ({ senderFrame }, ...raw: unknown[]) =>
      answerRequest(handlers, name, raw, isTrusted(senderFrame)),
    );
  }
}

export function push<N extends PushName>(to: WebContents, name: N, value: Pushes[N]): void {
  if (!to.isDestroyed()) to.send(name, value);
}
