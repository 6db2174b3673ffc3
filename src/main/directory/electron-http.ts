import { net, session, type IncomingMessage, type Session } from 'electron';
import { systemClock } from '../clock';
import { boundedGet, type Exchange, type ResponseHead } from './bounded-get';
import type { HttpGet, HttpRequest } from './http-get';
import { failureOfNetError } from './net-error';

/** Without `persist:` it lives in memory and goes with the app. */
export const HTTP_PARTITION = 'reachable-http';

/**
 * GET through Chromium, which knows the system's proxy, PAC and certificates, and which no environment variable makes
 * accept a bad one. To be made once the app is ready.
 *
 * Not `net.fetch`: a status above 599 or a header beyond Latin-1 makes it throw outside its promise, an
 * uncaught exception that a server can cause; and it tells a refused redirect by its message alone.
 */
export function createElectronHttpGet(): HttpGet {
  const inMemory = session.fromPartition(HTTP_PARTITION, { cache: false });
  return boundedGet({
    start: (request) => startRequest(request, inMemory),
    failureOf: failureOfNetError,
    clock: systemClock,
  });
}

function startRequest(
  { url, headers }: Pick<HttpRequest, 'url' | 'headers'>,
  inMemory: Session,
): Exchange {
  const request = net.request({
    url,
    headers: { ...headers },
    session: inMemory,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'manual',
  });
  const head = new Promise<ResponseHead | 'redirected'>((resolve, reject) => {
    request.on('response', (response) => resolve(headOf(response)));
    // Not followed: Chromium would send the key along, to any host. The request ends by itself.
    request.on('redirect', () => resolve('redirected'));
    request.on('error', reject);
  });
  request.end();
  return { head, abort: () => request.abort() };
}

function headOf(response: IncomingMessage): ResponseHead {
  return {
    status: response.statusCode,
    headers: response.headers,
    // A Node stream, although its type only says so in its documentation; it reads on only as it is read.
    body: response as unknown as AsyncIterable<Uint8Array>,
  };
}
