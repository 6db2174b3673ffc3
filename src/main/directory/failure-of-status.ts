import type { PollFailure } from '../../shared/trouble';

/** What a 429 without a usable Retry-After asks for. */
const DEFAULT_RETRY_AFTER_MS = 60_000;

/**
 * What a status other than success means. `undefined` for 2xx, of which the body decides.
 * - 401 `rejected`, 403 `forbidden`: the key, so no retry helps.
 * - 404 and 410 `not-found`: the address, so perhaps this app is too old.
 * - 407 `proxy`, 511 (RFC 6585) `captive-portal`: the network in between.
 * - 408 `timeout`, 429 `limited`.
 * - 5xx and every other 4xx `server`: tried again, and its sentence tells the status.
 * - 1xx and 3xx that are no redirect, 600 and more: `malformed`.
 */
export function failureOfStatus(
  status: number,
  retryAfterMs: number | null,
): PollFailure | undefined {
  switch (status) {
    case 401:
      return { kind: 'rejected' };
    case 403:
      return { kind: 'forbidden' };
    case 404:
    case 410:
      return { kind: 'not-found' };
    case 407:
      return { kind: 'proxy' };
    case 408:
      return { kind: 'timeout' };
    case 429:
      return { kind: 'limited', retryAfterMs: retryAfterMs ?? DEFAULT_RETRY_AFTER_MS };
    case 511:
      return { kind: 'captive-portal' };
    default:
      if (status >= 200 && status < 300) return undefined;
      if (status >= 400 && status < 600) return { kind: 'server', status, retryAfterMs };
      return { kind: 'malformed' };
  }
}
