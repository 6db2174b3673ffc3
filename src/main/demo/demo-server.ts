import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../clock';
import { nextDemoChange } from './demo-changes';
import type { DemoColleague } from './demo-colleagues';
import { DemoProvider, type DemoAnswer } from './demo-provider';

export interface DemoServerOptions {
  readonly colleagues: readonly DemoColleague[];
  /** The API keys that are accepted. */
  readonly keys: readonly string[];
  /** Any free one if left out. */
  readonly port?: number;
  /** From 0 up to 1, as Math.random. */
  readonly random: () => number;
  readonly clock: Pick<Clock, 'after'>;
  /** Somebody comes or goes this often; null: only `setAvailability` changes anything. */
  readonly changeEveryMs: number | null;
}

/** `reset` closes the connection without an answer; `silence` keeps it open without one. */
export type DemoFault = 'reset' | 'silence' | DemoAnswer;

export interface DemoServer {
  /** For `--api-url`. */
  readonly baseUrl: string;
  /** How many came so far, whatever they were answered. */
  readonly requests: { readonly list: number; readonly avatars: number };
  /** What every request meets from now on; null: the provider's own answer. */
  setFault(fault: DemoFault | null): void;
  setKeys(keys: readonly string[]): void;
  /** `who` is an id or a full name; the value is the provider's AVAILABLE or UNAVAILABLE, or any other. */
  setAvailability(who: string, availability: string): void;
  /** Closes open connections too. */
  close(): Promise<void>;
}

/** A provider of made-up colleagues on 127.0.0.1 that keeps to the contract of "List all users". Rejects if the port is taken. */
export async function startDemoServer(options: DemoServerOptions): Promise<DemoServer> {
  const provider = new DemoProvider(options.colleagues, options.keys);
  let fault: DemoFault | null = null;
  const server = createServer((request, response) => answer(provider, fault, request, response));
  const origin = await listen(server, options.port ?? 0);
  const stopChanges = startChanges(options, provider);
  return {
    baseUrl: `${origin}/v1`,
    requests: provider.requests,
    setFault: (next) => {
      fault = next;
    },
    setKeys: (keys) => provider.setKeys(keys),
    setAvailability: (who, availability) => provider.setAvailability(who, availability),
    close: () => {
      stopChanges();
      return close(server);
    },
  };
}

function answer(
  provider: DemoProvider,
  fault: DemoFault | null,
  { method = '', url = '/', headers, socket }: IncomingMessage,
  response: ServerResponse,
): void {
  const key = headers['x-rinkel-api-key'];
  const path = url.startsWith('/') ? url : '/'; // after an origin no path makes a URL invalid
  const asked = {
    method,
    url: new URL(`http://127.0.0.1:${socket.localPort}${path}`),
    key: typeof key === 'string' ? key : undefined,
  };
  const given = provider.answer(
    asked,
    typeof fault === 'object' ? (fault ?? undefined) : undefined,
  );
  if (fault === 'silence') return;
  if (fault === 'reset') socket.resetAndDestroy();
  else response.writeHead(given.status, given.headers).end(given.body);
}

function startChanges(
  { clock, random, changeEveryMs }: DemoServerOptions,
  provider: DemoProvider,
): () => void {
  if (changeEveryMs === null) return () => undefined;
  const change = (): void => {
    const next = nextDemoChange(provider.availabilities, random);
    if (next !== undefined) provider.setAvailability(next.id, next.availability);
    cancel = clock.after(changeEveryMs, change);
  };
  let cancel = clock.after(changeEveryMs, change);
  return () => cancel();
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
