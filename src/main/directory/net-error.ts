import type { HttpFailure } from './http-get';

/** https://chromium.googlesource.com/chromium/src/+/main/net/base/net_error_list.h */
const PATTERNS: readonly (readonly [RegExp, HttpFailure])[] = [
  [/^ERR_(?:.*_)?(?:PROXY|PROXIES|TUNNEL|SOCKS|PAC)(?:_|$)/, 'proxy'],
  [/^ERR_(?:CERT|SSL|BAD_SSL|CERTIFICATE)_/, 'certificate'],
  [
    /^ERR_(?:CONTENT_DECODING_FAILED|INVALID_HTTP_RESPONSE|INVALID_CHUNKED_ENCODING|RESPONSE_HEADERS_.*)$/,
    'malformed',
  ],
  [/^ERR_(?:UNSAFE_REDIRECT|TOO_MANY_REDIRECTS|INVALID_REDIRECT)$/, 'redirected'],
];

/**
 * The kind of what Chromium's network stack throws, an error whose text is `net::ERR_…`. That code is a fixed name,
 * the only thing it tells. All other codes, also those of a body cut short, and all other errors are `offline`.
 */
export function failureOfNetError(error: unknown): HttpFailure {
  const code = error instanceof Error ? /^net::(ERR_\w+)/.exec(error.message)?.[1] : undefined;
  if (code === undefined) return 'offline';
  return PATTERNS.find(([pattern]) => pattern.test(code))?.[1] ?? 'offline';
}
