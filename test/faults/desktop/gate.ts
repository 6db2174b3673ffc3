import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { forgetKey } from '../../e2e/reachable';

/** A request that came by. */
export interface Passing {
  readonly key: string;
  /** By `performance.now`. */
  readonly atMs: number;
  readonly end: 'waits' | 'answered' | 'given up';
}

/** A door before a provider: all that comes is noted, and may be made to wait. */
export interface Gate {
  /** For `--api-url`. */
  readonly baseUrl: string;
  /** For lists, not for pictures; oldest first. */
  readonly passed: readonly Passing[];
  /** From now on the answers of requests with that key, or with any, wait; they are those of the moment they were asked. */
  hold(key?: string): void;
  /** Lets everything through, also what waits. */
  open(): void;
  close(): Promise<void>;
}

/** Opens a gate on 127.0.0.1 before the provider with that base URL. */
export async function openGate(provider: string): Promise<Gate> {
  const passed: { key: string; atMs: number; end: Passing['end'] }[] = [];
  let isHeld = (_key: string): boolean => false;
  let waiting: (() => void)[] = [];

  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const key = String(request.headers['x-rinkel-api-key'] ?? '');
    const isList = key !== '';
    const passing = { key, atMs: performance.now(), end: 'waits' as Passing['end'] };
    if (isList) passed.push(passing);
    response.on('close', () => (passing.end = response.writableFinished ? 'answered' : 'given up'));
    const target = new URL(request.url ?? '/', provider);
    const answer = await fetch(target, { headers: isList ? { 'x-rinkel-api-key': key } : {} });
    const body = Buffer.from(await answer.arrayBuffer());
    if (isList && isHeld(key)) await new Promise<void>((resolve) => waiting.push(resolve));
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, { 'content-type': type }).end(body);
  };

  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy()); // the provider is away
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const baseUrl = `${origin}/v1`;
  await forgetKey(baseUrl); // the port may have been another test's
  const open = (): void => {
    isHeld = () => false;
    const released = waiting;
    waiting = [];
    for (const release of released) release();
  };
  return {
    baseUrl,
    passed,
    hold: (only) => {
      isHeld = (key) => only === undefined || key === only;
    },
    open,
    close: () => {
      open();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
