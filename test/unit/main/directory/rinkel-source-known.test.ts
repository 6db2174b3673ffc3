import { describe, expect, it, vi } from 'vitest';
import { parseHere } from '../../../../src/main/directory/answer-parser';
import type { DirectoryRead } from '../../../../src/main/directory/directory-source';
import { renewedLink } from '../../../../src/main/directory/picture-links';
import { createRinkelSource } from '../../../../src/main/directory/rinkel-source';
import type { ApiKey } from '../../../../src/shared/api-key';
import type { ColleagueId } from '../../../../src/shared/colleague';
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

  it('is known again by all but the tokens of its pictures, and brings those', async () => {
    const { http, parse, read } = setUp();
    const answer = (token: string) => {
      const avatarUrls = { small: `https://example.com/anouk?token=${token}` };
      return responseOf(JSON.stringify({ data: [{ id: 'anouk', avatarUrls }] }));
    };
    http.outcome = answer('old');
    const first = await read();
    http.outcome = answer('another');
    const again = await read(first);
    expect(parse).toHaveBeenCalledOnce();
    expect(again.avatars).toBe(first.avatars);
    const { small = null } = first.avatars.get('anouk' as ColleagueId) ?? {};
    expect(renewedLink(small ?? '', again.links?.text ?? null)).toBe(
      'https://example.com/anouk?token=another',
    );
  });

  it('is known again where its tokens grow longer, and then keep their length', async () => {
    const { http, parse, read } = setUp();
    const answer = (token: string) => {
      const avatarUrls = { small: `https://example.com/anouk?token=${token}` };
      return responseOf(JSON.stringify({ data: [{ id: 'anouk', avatarUrls }] }));
    };
    let known: DirectoryRead | undefined;
    for (const token of ['a', 'bb', 'cc', 'd']) {
      http.outcome = answer(token);
      known = await read(known);
      expect(Buffer.from(known.links?.text ?? []).toString()).toBe(
        `"https://example.com/anouk?token=${token}"`,
      );
    }
    expect(parse).toHaveBeenCalledOnce();
  });

  it('is not known again by what a token hides', async () => {
    const { http, read } = setUp();
    const answer = (token: string) =>
      responseOf(
        `{"data":[{"id":"anouk","fullName":"Anouk","avatarUrls":{"small":"https://example.com/?token=${token}"}}]}`,
      );
    const hiding = 't"},"fullName":"Anne","avatarUrls":{"small":"https://example.com/?token=t';
    http.outcome = answer('t'.repeat(hiding.length));
    const first = await read();
    http.outcome = answer(hiding);
    expect((await read(first)).directory).toMatchObject([{ fullName: 'Anne' }]);
  });

  it('is known again from the third time on where it is big, so that a start need not wait', async () => {
    const { http, parse, read } = setUp();
    http.outcome = responseOf(bodyOf('AVAILABLE').padEnd(100_000));
    const second = await read(await read());
    expect(second.mark.digest).not.toBeNull();
    expect((await read(second)).directory).toBe(second.directory);
    expect(parse).toHaveBeenCalledTimes(2);
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
