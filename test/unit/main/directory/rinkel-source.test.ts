import { describe, expect, it } from 'vitest';
import { createRinkelSource } from '../../../../src/main/directory/rinkel-source';
import type { ApiKey } from '../../../../src/shared/api-key';
import { err } from '../../../../src/shared/result';
import type { PollFailure } from '../../../../src/shared/trouble';
import { FakeHttpGet, responseOf } from '../../../fakes/fake-http-get';

const key = 'the-key' as ApiKey;
const json = { 'content-type': 'application/json; charset=utf-8' };
const { signal } = new AbortController();

function setUp(outcome: FakeHttpGet['outcome'], baseUrl = 'https://api.example.com/v1') {
  const http = new FakeHttpGet();
  http.outcome = outcome;
  const now = (): number => Date.UTC(2026, 0, 5);
  return { http, source: createRinkelSource({ baseUrl, get: http.get, now }) };
}

describe('the request', () => {
  it('carries the key as a header, within 15 seconds and 32 MiB', async () => {
    const { http, source } = setUp(responseOf('{"data":[]}', 200, json));
    await source.read(key, signal);
    expect(http.requests).toEqual([
      {
        url: 'https://api.example.com/v1/users?includeAvatars=true',
        headers: { accept: 'application/json', 'x-rinkel-api-key': 'the-key' },
        deadlineMs: 15_000,
        maxBytes: 33_554_432,
        signal,
      },
    ]);
  });

  it('does not mind a slash at the end of the base URL', async () => {
    const { http, source } = setUp(responseOf('{"data":[]}', 200, json), 'http://127.0.0.1:8080/');
    await source.read(key, signal);
    expect(http.urls).toEqual(['http://127.0.0.1:8080/users?includeAvatars=true']);
  });

  it('rejects only when it is cancelled', async () => {
    const { source } = setUp(null);
    const controller = new AbortController();
    const read = source.read(key, controller.signal);
    controller.abort();
    await expect(read).rejects.toThrow('aborted');
  });
});

describe('the answer', () => {
  const empty = {
    ok: true,
    value: {
      directory: [],
      avatars: new Map(),
      droppedRecords: 0,
      unknownAvailabilities: [],
    },
  };

  it.each([
    ['JSON', '{"data":[]}', json],
    ['JSON that does not say so', '{"data":[]}', {}],
    ['JSON of a named kind', '{"data":[]}', { 'content-type': 'application/hal+json' }],
    ['JSON behind a byte order mark', '\uFEFF{"data":[]}', json],
  ])('is taken as %s', async (_, body, headers) => {
    const { source } = setUp(responseOf(body, 200, headers));
    expect(await source.read(key, signal)).toMatchObject(empty);
  });

  it.each<[string, string, Record<string, string>, PollFailure['kind']]>([
    ['a page', '<!doctype html>', { 'content-type': 'text/html' }, 'captive-portal'],
    ['a page that claims to be JSON', '\n <html>', json, 'captive-portal'],
    [
      'JSON that claims to be a page',
      '{"data":[]}',
      { 'content-type': 'text/html' },
      'captive-portal',
    ],
    ['another type', '{"data":[]}', { 'content-type': 'text/plain' }, 'malformed'],
    ['half of it', '{"data":[', json, 'malformed'],
    ['nothing', '', json, 'malformed'],
    ['another envelope', '[]', json, 'malformed'],
  ])('is refused as %s', async (_, body, headers, kind) => {
    const { source } = setUp(responseOf(body, 200, headers));
    expect(await source.read(key, signal)).toEqual(err({ kind }));
  });

  it.each<[number, Record<string, string>, PollFailure]>([
    [401, {}, { kind: 'rejected' }],
    [403, {}, { kind: 'forbidden' }],
    [404, {}, { kind: 'not-found' }],
    [410, {}, { kind: 'not-found' }],
    [407, {}, { kind: 'proxy' }],
    [408, {}, { kind: 'timeout' }],
    [429, {}, { kind: 'limited', retryAfterMs: 60_000 }],
    [429, { 'retry-after': 'soon' }, { kind: 'limited', retryAfterMs: 60_000 }],
    [429, { 'retry-after': '7' }, { kind: 'limited', retryAfterMs: 7_000 }],
    [
      429,
      { 'retry-after': 'Mon, 05 Jan 2026 00:02:00 GMT' },
      { kind: 'limited', retryAfterMs: 120_000 },
    ],
    [500, {}, { kind: 'server', status: 500, retryAfterMs: null }],
    [503, { 'retry-after': '30' }, { kind: 'server', status: 503, retryAfterMs: 30_000 }],
    [511, {}, { kind: 'captive-portal' }],
    [400, {}, { kind: 'server', status: 400, retryAfterMs: null }],
    [204, {}, { kind: 'malformed' }],
    [304, {}, { kind: 'malformed' }],
    [999, {}, { kind: 'malformed' }],
  ])('with status %i and %j is %j', async (status, headers, failure) => {
    const { source } = setUp(responseOf('', status, headers));
    expect(await source.read(key, signal)).toEqual(err(failure));
  });

  it.each(['offline', 'timeout', 'too-large', 'redirected', 'certificate', 'proxy'] as const)(
    'that did not come is %s',
    async (kind) => {
      expect(await setUp(err(kind)).source.read(key, signal)).toEqual(err({ kind }));
    },
  );
});
