import { err, ok, type Result } from '../../shared/result';
import type { Clock } from '../clock';
import { HttpBody } from './http-body';
import type { HttpFailure, HttpGet, HttpRequest, HttpResponse } from './http-get';

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface ResponseHead {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Headers;
  /** Decoded, in pieces; throws if it is cut short. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** One request under way, whatever library carries it. */
export interface Exchange {
  readonly head: Promise<ResponseHead | 'redirected'>;
  /** Closes the connection. Harmless when all is over. */
  abort(): void;
}

export interface BoundedGetOptions {
  start(request: Pick<HttpRequest, 'url' | 'headers'>): Exchange;
  failureOf(error: unknown): HttpFailure;
  readonly clock: Pick<Clock, 'after'>;
}

/** Puts deadline, cap and cancellation around a library's requests, the same for each. */
export function boundedGet({ start, failureOf, clock }: BoundedGetOptions): HttpGet {
  return async (request) => {
    request.signal.throwIfAborted();
    const limit = limitOf(request, clock);
    let exchange: Exchange | undefined;
    try {
      exchange = start(request);
      const answer = await Promise.race([receive(exchange, request.maxBytes), limit.reached]);
      request.signal.throwIfAborted();
      return answer;
    } catch (error) {
      request.signal.throwIfAborted();
      return err(failureOf(error)); // its text could quote a header, and a header is the key
    } finally {
      limit.cancel();
      exchange?.abort();
    }
  };
}

async function receive(
  { head }: Exchange,
  maxBytes: number,
): Promise<Result<HttpResponse, HttpFailure>> {
  const response = await head;
  if (response === 'redirected') return err('redirected');
  const body = await collectBody(response.body, maxBytes);
  if (body === null) return err('too-large');
  const { status, headers } = response;
  return ok({ status, header: (name) => firstOf(headers[name.toLowerCase()]), body });
}

function firstOf(value: Headers[string]): string | null {
  return (typeof value === 'string' ? value : value?.[0]) ?? null;
}

/** All of `chunks`, or null as soon as there are more than `maxBytes`; what is left is not read. */
export async function collectBody(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<HttpBody | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.byteLength;
    if (length > maxBytes) return null;
    pieces.push(chunk);
  }
  return new HttpBody(pieces);
}

interface Limit {
  /** The deadline, or the caller's end of it. */
  readonly reached: Promise<Result<never, HttpFailure>>;
  cancel(): void;
}

function limitOf({ deadlineMs, signal }: HttpRequest, clock: Pick<Clock, 'after'>): Limit {
  let cancel = (): void => undefined;
  const reached = new Promise<Result<never, HttpFailure>>((resolve) => {
    const stop = (): void => resolve(err('timeout'));
    const cancelTimer = clock.after(deadlineMs, stop);
    signal.addEventListener('abort', stop, { once: true });
    cancel = () => {
      cancelTimer();
      signal.removeEventListener('abort', stop);
    };
  });
  return { reached, cancel: () => cancel() };
}
