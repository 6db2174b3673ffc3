import type { ServerResponse } from 'node:http';
import type { DemoAnswer } from '../../../src/main/demo/demo-provider';

export interface Exchange {
  readonly response: ServerResponse;
  /** What the contract says should be answered. */
  readonly good: DemoAnswer;
  /** The API key that came with the request. */
  readonly key: string;
  /** Origin of this server, and of another one that nothing must reach. */
  readonly origin: string;
  readonly elsewhere: string;
}

/** What is done with one request in place of the good answer. */
export type Fault = (exchange: Exchange) => void;

export const JSON_TYPE = 'application/json; charset=utf-8';

export function sendGood({ response, good }: Pick<Exchange, 'response' | 'good'>): void {
  response.writeHead(good.status, good.headers).end(good.body);
}

export function goodBody({ good }: Pick<Exchange, 'good'>): Buffer {
  return Buffer.from(good.body ?? '');
}

export function answerWith(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body: string | Buffer = '',
): Fault {
  return ({ response }) => response.writeHead(status, headers).end(body);
}

/** Calls `step` again and again until the connection is closed. */
export function every(ms: number, response: ServerResponse, step: () => void): void {
  const timer = setInterval(step, ms);
  response.once('close', () => clearInterval(timer));
}
