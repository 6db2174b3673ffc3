import type { RequestAnswer, RequestArgs, RequestName } from '../shared/ipc';
import { parseIntentArgs } from './intents';

export type RequestHandlers = {
  readonly [N in RequestName]: (
    ...args: RequestArgs<N>
  ) => RequestAnswer<N> | Promise<RequestAnswer<N>>;
};

/**
 * The handler's answer to a request with these arguments. Throws, before anything has happened, where the sender is
 * not the app's own window or the arguments are not what the contract says; the message quotes neither.
 */
export function answerRequest<N extends RequestName>(
  handlers: RequestHandlers,
  name: N,
  raw: readonly unknown[],
  isOwnSender: boolean,
): RequestAnswer<N> | Promise<RequestAnswer<N>> {
  if (!isOwnSender) throw new Error(`${name}: refused, foreign sender`);
  const args = parseIntentArgs[name](raw);
  if (args === undefined) throw new Error(`${name}: refused, bad arguments`);
  return handlers[name](...args);
}
