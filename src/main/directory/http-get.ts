import type { Result } from '../../shared/result';
import type { HttpBody } from './http-body';

export interface HttpRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Over headers and body together. */
  readonly deadlineMs: number;
  /** Decoded bytes of the body; counted while it streams, and the connection is closed beyond it. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

export interface HttpResponse {
  readonly status: number;
  /** The header's first value in this answer, or null. */
  header(name: string): string | null;
  readonly body: HttpBody;
}

/**
 * - `offline`: every way of not reaching the server: DNS, refused, reset, unplugged, or a body cut short.
 * - `malformed`: it was reached, but what it sent is no HTTP or can't be unpacked.
 */
export type HttpFailure =
  'offline' | 'timeout' | 'malformed' | 'too-large' | 'redirected' | 'certificate' | 'proxy';

/** One GET: no cookies, no cache, no redirects, nothing on disk. Rejects only when `signal` is aborted. */
export type HttpGet = (request: HttpRequest) => Promise<Result<HttpResponse, HttpFailure>>;
