import { systemClock } from '../../src/main/clock';
import { boundedGet, type Exchange, type ResponseHead } from '../../src/main/directory/bounded-get';
import type { HttpRequest } from '../../src/main/directory/http-get';

/** The same contract as Electron's, over Node's own fetch, for tests against a server on this machine. */
export const nodeHttpGet = boundedGet({
  start: startFetch,
  failureOf: () => 'offline',
  clock: systemClock,
});

function startFetch({ url, headers }: Pick<HttpRequest, 'url' | 'headers'>): Exchange {
  const controller = new AbortController();
  const { signal } = controller;
  const head = fetch(url, { headers, signal, redirect: 'manual' }).then(headOf);
  return { head, abort: () => controller.abort() };
}

function headOf(response: Response): ResponseHead | 'redirected' {
  if (response.status >= 300 && response.headers.has('location')) return 'redirected';
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    body: chunksOf(response.body),
  };
}

async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (chunk?.value === undefined) return;
    yield chunk.value;
  }
}
