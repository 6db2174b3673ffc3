import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createNodeHttpGet, failureOfNodeError } from '../../../../src/main/cli/node-http';
import { systemClock } from '../../../../src/main/clock';
import type { HttpFailure, HttpResponse } from '../../../../src/main/directory/http-get';
import type { Result } from '../../../../src/shared/result';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function get(
  listener: RequestListener,
  scheme = 'http',
): Promise<Result<HttpResponse, HttpFailure>> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return createNodeHttpGet(systemClock)({
    url: `${scheme}://127.0.0.1:${port}/users`,
    headers: { 'x-key': 'k' },
    deadlineMs: 500,
    maxBytes: 1000,
    signal: new AbortController().signal,
  });
}

describe('a request of Node’s', () => {
  it('brings headers and body', async () => {
    const answer = await get((request, response) => {
      response.setHeader('date', 'now').end(request.headers['x-key']);
    });
    expect(answer.ok && [answer.value.status, answer.value.header('Date')]).toEqual([200, 'now']);
    expect(answer.ok && new TextDecoder().decode(answer.value.body.whole())).toBe('k');
  });

  it('follows no redirect', async () => {
    const asked: string[] = [];
    const answer = await get((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect(answer).toEqual({ ok: false, error: 'redirected' });
    expect(asked).toEqual(['/users']);
  });

  it.each([
    ['timeout', () => undefined],
    ['too-large', (_request, response) => void response.end('x'.repeat(2000))],
    ['offline', (request) => void request.socket.destroy()],
    [
      'offline',
      (request, response) => {
        response
          .writeHead(200, { 'content-length': 500 })
          .write('cut', () => request.socket.destroy());
      },
    ],
  ] satisfies [HttpFailure, RequestListener][])('fails as %s', async (failure, listener) => {
    expect(await get(listener)).toEqual({ ok: false, error: failure });
  });

  it('takes a server that speaks no TLS for a bad certificate', async () => {
    expect(await get(() => undefined, 'https')).toEqual({ ok: false, error: 'certificate' });
  });
});

describe('an error of Node’s', () => {
  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
    ['ECONNREFUSED', 'offline'],
    ['ENOTFOUND', 'offline'],
  ])('%s is %s', (code, failure) => {
    expect(failureOfNodeError(Object.assign(new Error('with a key'), { code }))).toBe(failure);
  });
});
