import { describe, expect, it } from 'vitest';
import { boundedGet, type ResponseHead } from '../../../../src/main/directory/bounded-get';
import type { HttpGet } from '../../../../src/main/directory/http-get';
import { FakeClock } from '../../../fakes/fake-clock';

const never = new Promise<never>(() => undefined);

async function* hanging(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(1);
  await never;
}

function headWith(body: AsyncIterable<Uint8Array>): Promise<ResponseHead> {
  return Promise.resolve({ status: 200, headers: { 'content-type': 'text/plain' }, body });
}

/** Counts the pieces that were taken. */
async function* pieces(sizes: readonly number[], taken: number[]): AsyncGenerator<Uint8Array> {
  for (const size of sizes) {
    taken.push(size);
    yield new Uint8Array(size).fill(taken.length);
    await Promise.resolve();
  }
}

function setUp(head: Promise<ResponseHead | 'redirected'>) {
  const clock = new FakeClock();
  const controller = new AbortController();
  const ended = { count: 0 };
  const abort = (): void => void (ended.count += 1);
  const get = boundedGet({
    start: () => ({ head, abort }),
    failureOf: () => 'certificate',
    clock,
  });
  const answer = ask(get, controller.signal);
  return { clock, controller, ended, answer };
}

function ask(get: HttpGet, signal: AbortSignal): ReturnType<HttpGet> {
  return get({ url: 'http://127.0.0.1/', headers: {}, deadlineMs: 1000, maxBytes: 10, signal });
}

describe('a bounded GET', () => {
  it('answers with status, headers and the whole body, and leaves no timer behind', async () => {
    const { answer, clock } = setUp(headWith(pieces([2, 3], [])));
    const response = await answer;
    const { status, body, header } = response.ok ? response.value : unreachable();
    expect([status, header('content-type'), [...body.whole()]]).toEqual([
      200,
      'text/plain',
      [1, 1, 2, 2, 2],
    ]);
    expect(clock.pending).toEqual([]);
  });

  it('takes a body of exactly the cap, and stops reading just beyond it', async () => {
    const exact = await setUp(headWith(pieces([5, 5], []))).answer;
    expect(exact.ok).toBe(true);
    const taken: number[] = [];
    const { answer, ended } = setUp(headWith(pieces([5, 6, 7, 8], taken)));
    expect(await answer).toEqual({ ok: false, error: 'too-large' });
    expect(taken).toEqual([5, 6]);
    expect(ended.count).toBe(1);
  });

  it.each([
    ['headers', () => never],
    ['body', () => headWith(hanging())],
  ])('ends at the deadline when the %s hang', async (_, head) => {
    const { answer, clock, ended } = setUp(head());
    await clock.advance(999);
    expect(ended.count).toBe(0);
    await clock.advance(1);
    expect(await answer).toEqual({ ok: false, error: 'timeout' });
    expect(ended.count).toBe(1);
  });

  it.each([
    ['headers', () => never],
    ['body', () => headWith(hanging())],
  ])('rejects at once when it is cancelled during the %s', async (_, head) => {
    const { answer, controller, clock, ended } = setUp(head());
    controller.abort(new Error('signed out'));
    await expect(answer).rejects.toThrow('signed out');
    expect([ended.count, clock.pending]).toEqual([1, []]);
  });

  it('starts nothing when it is cancelled beforehand', async () => {
    const start = (): never => unreachable();
    const get = boundedGet({ start, failureOf: () => 'offline', clock: new FakeClock() });
    await expect(ask(get, AbortSignal.abort(new Error('signed out')))).rejects.toThrow(
      'signed out',
    );
  });

  it('tells a redirect', async () => {
    expect(await setUp(Promise.resolve('redirected')).answer).toEqual({
      ok: false,
      error: 'redirected',
    });
  });

  it('tells errors of headers and body by their kind', async () => {
    async function* cutShort(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(1);
      throw await Promise.resolve(new Error('cut'));
    }
    const failure = { ok: false, error: 'certificate' };
    expect(await setUp(Promise.reject(new Error('no'))).answer).toEqual(failure);
    expect(await setUp(headWith(cutShort())).answer).toEqual(failure);
  });

  it('lets no error text out when a library refuses the request, for it could quote the key', async () => {
    const start = (): never => {
      throw new Error('Invalid value for header: SECRET');
    };
    const get = boundedGet({ start, failureOf: () => 'offline', clock: new FakeClock() });
    expect(await ask(get, new AbortController().signal)).toEqual({ ok: false, error: 'offline' });
  });
});

function unreachable(): never {
  throw new Error('not to be reached');
}
