import { describe, expect, it } from 'vitest';
import { createAvatarStore } from '../../../../src/main/avatars/avatar-store';
import type { ColleagueId } from '../../../../src/shared/colleague';
import { err } from '../../../../src/shared/result';
import { FakeClock, settled } from '../../../fakes/fake-clock';
import { FakeHttpGet, responseOf } from '../../../fakes/fake-http-get';

const anouk = 'anouk' as ColleagueId;
const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const picture = { bytes: png, type: 'image/png' };
const minuteMs = 60_000;

function urlsOf(id: ColleagueId, token = 't', path = 'v1') {
  return {
    small: `https://example.com/${path}/${id}/small?token=${token}`,
    large: `https://example.com/${path}/${id}/large?token=${token}`,
  };
}

function setUp(outcome: FakeHttpGet['outcome'] = null) {
  const http = new FakeHttpGet();
  http.outcome = outcome;
  const clock = new FakeClock();
  const isAllowedUrl = (url: string): boolean => url.startsWith('https:');
  const store = createAvatarStore({ get: http.get, isAllowedUrl, clock });
  store.setSources(new Map([[anouk, urlsOf(anouk)]]));
  return { http, clock, store };
}

describe('a picture', () => {
  it('is fetched when it is asked for, without the API key, within 15 seconds and 1 MiB', async () => {
    const { http, store } = setUp(responseOf(png));
    expect(http.requests).toEqual([]);
    expect(await store.get(anouk, 'small')).toEqual(picture);
    expect(http.requests).toEqual([
      {
        url: 'https://example.com/v1/anouk/small?token=t',
        headers: { accept: 'image/webp, image/png, image/jpeg, image/gif' },
        deadlineMs: 15_000,
        maxBytes: 1_048_576,
        signal: expect.any(AbortSignal),
      },
    ]);
  });

  it('is fetched once for each size, however often and however much at a time it is asked for', async () => {
    const { http, store } = setUp();
    const asked = [store.get(anouk, 'small'), store.get(anouk, 'small'), store.get(anouk, 'large')];
    await settled();
    http.outcome = responseOf(png);
    http.answer(responseOf(png));
    http.answer(responseOf(png));
    expect(await Promise.all(asked)).toEqual([picture, picture, picture]);
    expect(await store.get(anouk, 'small')).toEqual(picture);
    expect(http.requests).toHaveLength(2);
  });

  it('is fetched again once all were dropped', async () => {
    const { http, store } = setUp(responseOf(png));
    await store.get(anouk, 'small');
    store.dropPictures();
    expect(await store.get(anouk, 'small')).toEqual(picture);
    expect(http.requests).toHaveLength(2);
  });

  it('of the other size will do where there is only that', async () => {
    const { http, store } = setUp(responseOf(png));
    const { small } = urlsOf(anouk);
    store.setSources(new Map([[anouk, { small, large: null }]]));
    await store.get(anouk, 'large');
    expect(http.urls).toEqual([small]);
  });

  it('of somebody unknown, or from a place that is not allowed, is not asked for', async () => {
    const { http, store } = setUp(responseOf(png));
    store.setSources(new Map([[anouk, { small: 'http://example.com/a', large: null }]]));
    expect(await store.get(anouk, 'small')).toBeNull();
    expect(await store.get('nobody' as ColleagueId, 'small')).toBeNull();
    expect(http.requests).toEqual([]);
  });

  it('waits its turn while four others are under way, which leaves the poll a connection', async () => {
    const { http, store } = setUp();
    const ids = Array.from({ length: 7 }, (_, n) => `id-${n}` as ColleagueId);
    store.setSources(new Map(ids.map((id) => [id, urlsOf(id)])));
    const asked = ids.map((id) => store.get(id, 'small'));
    await settled();
    expect(http.requests).toHaveLength(4);
    http.answer(responseOf(png));
    http.fail('offline');
    await settled();
    expect(http.requests).toHaveLength(6);
    http.outcome = responseOf(png);
    ids.forEach(() => http.answer(responseOf(png)));
    expect((await Promise.all(asked)).filter((one) => one === null)).toHaveLength(1);
  });
});

describe('new sources', () => {
  it('with another token leave the picture alone', async () => {
    const { http, store } = setUp(responseOf(png));
    await store.get(anouk, 'small');
    store.setSources(new Map([[anouk, urlsOf(anouk, 'new')]]));
    await store.get(anouk, 'small');
    expect(http.requests).toHaveLength(1);
  });

  it('give a picture that still waits for its turn their token', async () => {
    const { http, store } = setUp();
    const others = Array.from({ length: 4 }, (_, n) => `id-${n}` as ColleagueId);
    const sources = (token: string) =>
      new Map([...others, anouk].map((id) => [id, urlsOf(id, token)]));
    store.setSources(sources('old'));
    for (const id of [...others, anouk]) void store.get(id, 'small');
    await settled();
    store.setSources(sources('new'));
    http.answer(responseOf(png));
    await settled();
    expect(http.urls.at(-1)).toBe('https://example.com/v1/anouk/small?token=new');
  });

  it('may come as the links of a later answer', async () => {
    const { http, store } = setUp(responseOf(png));
    const sources = new Map([[anouk, urlsOf(anouk, 'old')]]);
    store.setSources(sources);
    store.setSources(sources, Buffer.from(`"${urlsOf(anouk, 'newer').small}"`));
    expect(await store.get(anouk, 'small')).toEqual(picture);
    expect(http.urls).toEqual(['https://example.com/v1/anouk/small?token=newer']);
  });

  it('with another path drop the picture, also one that arrives late', async () => {
    const { http, store } = setUp();
    const late = store.get(anouk, 'small');
    await settled();
    store.setSources(new Map([[anouk, urlsOf(anouk, 't', 'v2')]]));
    http.answer(responseOf(png));
    expect(await late).toBeNull();
    http.outcome = responseOf(png);
    expect(await store.get(anouk, 'small')).toEqual(picture);
    expect(http.urls.at(-1)).toBe('https://example.com/v2/anouk/small?token=t');
  });

  it('without somebody drop the picture', async () => {
    const { http, store } = setUp(responseOf(png));
    await store.get(anouk, 'small');
    store.setSources(new Map());
    expect(await store.get(anouk, 'small')).toBeNull();
    store.setSources(new Map([[anouk, urlsOf(anouk)]]));
    await store.get(anouk, 'small');
    expect(http.requests).toHaveLength(2);
  });
});

describe('a failure', () => {
  it.each([
    ['a refusal', responseOf('', 410)],
    ['a missing picture', responseOf(png, 404)],
    ['a page', responseOf('<html>')],
    ['a drawing that can carry script', responseOf('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a picture too large', err('too-large' as const)],
    ['a redirect', err('redirected' as const)],
  ])('by %s is not tried again for ten minutes, whatever the token', async (_, outcome) => {
    const { http, clock, store } = setUp(outcome);
    expect(await store.get(anouk, 'small')).toBeNull();
    await clock.advance(10 * minuteMs - 1);
    store.setSources(new Map([[anouk, urlsOf(anouk, 'new')]]));
    expect(await store.get(anouk, 'small')).toBeNull();
    expect(http.requests).toHaveLength(1);
    await clock.advance(1);
    http.outcome = responseOf(png);
    expect(await store.get(anouk, 'small')).toEqual(picture);
  });

  it.each([401, 403])('by %s is tried once more with another token', async (status) => {
    const { http, clock, store } = setUp(responseOf('', status));
    await store.get(anouk, 'small');
    expect(await store.get(anouk, 'small')).toBeNull();
    expect(http.requests).toHaveLength(1);
    store.setSources(new Map([[anouk, urlsOf(anouk, 'new')]]));
    expect(await store.get(anouk, 'small')).toBeNull();
    store.setSources(new Map([[anouk, urlsOf(anouk, 'newer')]]));
    expect(await store.get(anouk, 'small')).toBeNull();
    expect(http.requests).toHaveLength(2);
    await clock.advance(10 * minuteMs);
    expect(await store.get(anouk, 'small')).toBeNull();
    http.outcome = responseOf(png);
    store.setSources(new Map([[anouk, urlsOf(anouk, 'newest')]]));
    expect(await store.get(anouk, 'small')).toEqual(picture);
  });

  it('of the network is tried again after a minute', async () => {
    const { http, clock, store } = setUp(err('offline'));
    await store.get(anouk, 'small');
    await clock.advance(minuteMs - 1);
    await store.get(anouk, 'small');
    expect(http.requests).toHaveLength(1);
    await clock.advance(1);
    await store.get(anouk, 'small');
    expect(http.requests).toHaveLength(2);
  });
});

describe('clear', () => {
  it('ends what is under way and what waits, and forgets everything', async () => {
    const { http, store } = setUp();
    const ids = Array.from({ length: 6 }, (_, n) => `id-${n}` as ColleagueId);
    store.setSources(new Map(ids.map((id) => [id, urlsOf(id)])));
    const asked = ids.map((id) => store.get(id, 'small'));
    await settled();
    store.clear();
    expect(await Promise.all(asked)).toEqual(ids.map(() => null));
    expect(http.requests.map(({ signal }) => signal.aborted)).toEqual(Array(4).fill(true));
    const [first] = ids;
    expect(first && (await store.get(first, 'small'))).toBeNull();
  });

  it('lets failures and pictures be asked for anew', async () => {
    const { http, store } = setUp(responseOf('', 404));
    await store.get(anouk, 'small');
    http.outcome = responseOf(png);
    await store.get(anouk, 'large');
    store.clear();
    store.setSources(new Map([[anouk, urlsOf(anouk)]]));
    expect(await store.get(anouk, 'small')).toEqual(picture);
    expect(await store.get(anouk, 'large')).toEqual(picture);
    expect(http.requests).toHaveLength(4);
  });
});
