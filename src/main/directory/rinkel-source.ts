import { err, type Result } from '../../shared/result';
import type { PollFailure } from '../../shared/trouble';
import type { DirectoryRead, DirectorySource } from './directory-source';
import { failureOfStatus } from './failure-of-status';
import type { HttpGet, HttpResponse } from './http-get';
import { parseDirectory } from './parse-directory';
import { parseRetryAfter } from './retry-after';

const DEADLINE_MS = 15_000;

/** 10,000 users are 13 MB. */
const MAX_BYTES = 32 * 1024 * 1024;

export interface RinkelSourceOptions {
  /** Checked already: https, or http to loopback. A path is kept, a slash at its end does not matter. */
  readonly baseUrl: string;
  readonly get: HttpGet;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** "List all users" of the Rinkel API. The key goes out as a header to `baseUrl` and nowhere else. */
export function createRinkelSource({ baseUrl, get, now }: RinkelSourceOptions): DirectorySource {
  const url = `${baseUrl.replace(/\/+$/, '')}/users?includeAvatars=true`;
  return {
    async read(key, signal) {
      const headers = { accept: 'application/json', 'x-rinkel-api-key': key };
      const answer = await get({
        url,
        headers,
        signal,
        deadlineMs: DEADLINE_MS,
        maxBytes: MAX_BYTES,
      });
      return answer.ok ? readResponse(answer.value, now()) : err({ kind: answer.error });
    },
  };
}

function readResponse(response: HttpResponse, now: number): Result<DirectoryRead, PollFailure> {
  const retryAfterMs = parseRetryAfter(response.header('retry-after'), now);
  const failure = failureOfStatus(response.status, retryAfterMs);
  const text = new TextDecoder().decode(response.body);
  const contentType = response.header('content-type') ?? 'application/json';
  const isPage = /^text\/html\b/i.test(contentType) || /^\s*</.test(text);
  // A network in between says no with a page, too.
  if (isPage && (failure === undefined || failure.kind === 'forbidden')) {
    return err({ kind: 'captive-portal' });
  }
  if (failure !== undefined) return err(failure);
  return /[/+]json\b/i.test(contentType) ? parseText(text) : err({ kind: 'malformed' });
}

function parseText(text: string): Result<DirectoryRead, { readonly kind: 'malformed' }> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ kind: 'malformed' }); // the error's text quotes the body
  }
  const read = parseDirectory(json);
  return read.ok ? read : err({ kind: read.error });
}
