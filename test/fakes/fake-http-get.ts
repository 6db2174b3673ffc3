import { HttpBody } from '../../src/main/directory/http-body';
import type {
  HttpFailure,
  HttpGet,
  HttpRequest,
  HttpResponse,
} from '../../src/main/directory/http-get';
import { err, ok, type Result } from '../../src/shared/result';

/** A response with this body; header names in lower case. */
export function responseOf(
  body: string | Uint8Array,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Result<HttpResponse, HttpFailure> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return ok({
    status,
    header: (name) => headers[name] ?? null,
    /** Anew for each who is answered with it, since it is gone once it has been read. */
    get body() {
      return new HttpBody([bytes.slice()]);
    },
  });
}

/** Keeps what was asked for, and answers only when told to. */
export class FakeHttpGet {
  requests: HttpRequest[] = [];
  /** Set: answers at once with this. */
  outcome: Result<HttpResponse, HttpFailure> | null = null;
  #waiting: ((outcome: Result<HttpResponse, HttpFailure>) => void)[] = [];

  readonly get: HttpGet = (request) => {
    this.requests.push(request);
    if (this.outcome !== null) return Promise.resolve(this.outcome);
    return new Promise((resolve, reject) => {
      this.#waiting.push(resolve);
      request.signal.addEventListener('abort', () => reject(new Error('aborted')));
    });
  };

  get urls(): string[] {
    return this.requests.map(({ url }) => url);
  }

  /** Answers the oldest request that still waits. */
  answer(outcome: Result<HttpResponse, HttpFailure>): void {
    this.#waiting.shift()?.(outcome);
  }

  fail(failure: HttpFailure): void {
    this.answer(err(failure));
  }
}
