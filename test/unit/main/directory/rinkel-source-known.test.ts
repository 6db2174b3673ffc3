import { describe, expect, it, vi } from 'vitest';
import { parseHere } from '../../../../src/main/directory/answer-parser';
import type { DirectoryRead } from '../../../../src/main/directory/directory-source';
import { createRinkelSource } from '../../../../src/main/directory/rinkel-source';
import type { ApiKey } from '../../../../src/shared/api-key';
import { err } from '../../../../src/shared/result';
import { FakeHttpGet, responseOf } from '../../../fakes/fake-http-get';

const key = 'the-key' as ApiKey;
const { signal } = new AbortController();

const bodyOf = (availability: string): string =>
  JSON.stringify({ data: [{ id: 'anouk', fullName: 'Anouk', availability }] });

function setUp() {
  const http = new FakeHttpGet();
  const parse = vi.fn(parseHere);
  const source = createRinkelSource({
    baseUrl: 'https://api.example.com/v1',
    get: http.get,
    now: () => 0,
    parse,
  });
  const read = async (known?: DirectoryRead): Promise<DirectoryRead> => {
    const answer = await source.read(key, signal, known);
    if (!answer.ok) throw new Error(answer.error.kind);
    return answer.value;
  };
  return { http, parse, source, read };
}

describe('an answer that came before', () => {
  it('is not read again, and is what is known already', async () => {
    const { http, parse, read } = setUp();
    http.outcome = responseOf(bodyOf('AVAILABLE'));
    const first = await read();
    const again = await read(first);
    expect(again.directory).toBe(first.directory);
    expect(again.avatars).toBe(first.avatars);
    expect(parse).toHaveBeenCalledOnce();
  });

  it('is read where anything in it is new', async () => {
    const { http, read } = setUp();
    http.outcome = responseOf(bodyOf('AVAILABLE'));
    const first = await read();
    http.outcome = responseOf(bodyOf('UNKNOWABL'));
    expect((await read(first)).directory).toMatchObject([{ availability: 'unknown' }]);
  });

  it('is asked for by its name, and need not come again', async () => {
    const { http, parse, read } = setUp();
    http.outcome = responseOf(bodyOf('AVAILABLE'), 200, { etag: '"v1"' });
    const first = await read();
    http.outcome = responseOf('', 304);
    expect(await read(first)).toBe(first);
    expect(http.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"v1"',
    ]);
    expect(parse).toHaveBeenCalledOnce();
  });

  it('is not taken for granted where nobody asked whether it is new', async () => {
    const { http, source, read } = setUp();
    http.outcome = responseOf(bodyOf('AVAILABLE'));
    const first = await read();
    http.outcome = responseOf('', 304);
    expect(await source.read(key, signal, first)).toEqual(err({ kind: 'malformed' }));
  });

  it('does not stand for a provider in trouble', async () => {
    const { http, source, read } = setUp();
    http.outcome = responseOf(bodyOf('AVAILABLE'));
    const first = await read();
    http.outcome = responseOf(bodyOf('AVAILABLE'), 401);
    expect(await source.read(key, signal, first)).toEqual(err({ kind: 'rejected' }));
  });
});
