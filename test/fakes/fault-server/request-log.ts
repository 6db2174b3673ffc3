import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

/** One request as it came, and what became of it. Times are milliseconds of `performance.now`. */
export interface LoggedRequest {
  readonly kind: 'list' | 'avatar' | 'other';
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly at: number;
  /** When the answer was over or its connection closed; null: still open. */
  readonly closedAt: number | null;
  /** Bytes written to the connection for it, while it is open so far. */
  readonly written: number;
  /**
   * It came over a connection that had carried another one, or had been opened ahead and lain idle, and was closed
   * without a word of an answer. Chromium then tries again on a fresh one by itself.
   */
  readonly lostOnOldConnection: boolean;
}

/** From a connection to the request that it was made for less passes, unless the machine is very busy. */
const IDLE_MS = 5;

/** When each connection was opened; it is fresh for one request only. */
const FRESH = new WeakMap<object, number>();

export function logConnection(socket: object): void {
  FRESH.set(socket, performance.now());
}

export function logRequest(request: IncomingMessage, response: ServerResponse): LoggedRequest {
  const { method = '', url = '/', headers, socket } = request;
  const before = socket.bytesWritten;
  const at = performance.now();
  const old = at - (FRESH.get(socket) ?? -Infinity) > IDLE_MS;
  FRESH.delete(socket);
  let closed: { readonly at: number; readonly written: number } | null = null;
  response.once('close', () => {
    closed = { at: performance.now(), written: socket.bytesWritten - before };
  });
  return {
    kind: kindOf(url),
    method,
    path: url,
    headers,
    at,
    get closedAt() {
      return closed?.at ?? null;
    },
    get written() {
      return closed?.written ?? socket.bytesWritten - before;
    },
    get lostOnOldConnection() {
      return old && closed !== null && !response.headersSent;
    },
  };
}

function kindOf(url: string): LoggedRequest['kind'] {
  if (/^\/v1\/users(\?|$)/.test(url)) return 'list';
  return /^\/users\/[^/]+\/avatar\//.test(url) ? 'avatar' : 'other';
}
