import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import {
  REQUEST_NAMES,
  type PushName,
  type Pushes,
  type RequestAnswer,
  type RequestArgs,
  type RequestName,
} from '../shared/ipc';
import { parseIntentArgs } from './intents';

export type RequestHandlers = {
  readonly [N in RequestName]: (
    ...args: RequestArgs<N>
  ) => RequestAnswer<N> | Promise<RequestAnswer<N>>;
};

/** Answers the app's own window and nobody else, with arguments that have been parsed. */
export function handleRequests(
  handlers: RequestHandlers,
  isTrusted: (frame: WebFrameMain | null) => boolean,
): void {
  for (const name of REQUEST_NAMES) handleRequest(name, handlers, isTrusted);
}

function handleRequest<N extends RequestName>(
  name: N,
  handlers: RequestHandlers,
  isTrusted: (frame: WebFrameMain | null) => boolean,
): void {
  ipcMain.handle(name, (event, ...raw: unknown[]) => {
    if (!isTrusted(event.senderFrame)) throw new Error(`${name}: refused, foreign sender`);
    const args = parseIntentArgs[name](raw);
    if (args === undefined) throw new Error(`${name}: refused, bad arguments`);
    return handlers[name](...args);
  });
}

export function push<N extends PushName>(to: WebContents, name: N, value: Pushes[N]): void {
  if (!to.isDestroyed()) to.send(name, value);
}
