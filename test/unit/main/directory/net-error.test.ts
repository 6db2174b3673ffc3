import { describe, expect, it } from 'vitest';
import { failureOfNetError } from '../../../../src/main/directory/net-error';

describe('an error of the network stack', () => {
  it.each([
    ['ERR_CERT_AUTHORITY_INVALID', 'certificate'],
    ['ERR_CERT_DATE_INVALID', 'certificate'],
    ['ERR_SSL_PROTOCOL_ERROR', 'certificate'],
    ['ERR_BAD_SSL_CLIENT_AUTH_CERT', 'certificate'],
    ['ERR_CERTIFICATE_TRANSPARENCY_REQUIRED', 'certificate'],
    ['ERR_PROXY_CONNECTION_FAILED', 'proxy'],
    ['ERR_PROXY_CERTIFICATE_INVALID', 'proxy'],
    ['ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
    ['ERR_UNEXPECTED_PROXY_AUTH', 'proxy'],
    ['ERR_NO_SUPPORTED_PROXIES', 'proxy'],
    ['ERR_SOCKS_CONNECTION_FAILED', 'proxy'],
    ['ERR_PAC_SCRIPT_FAILED', 'proxy'],
    ['ERR_UNSAFE_REDIRECT', 'redirected'],
    ['ERR_TOO_MANY_REDIRECTS', 'redirected'],
    ['ERR_NAME_NOT_RESOLVED', 'offline'],
    ['ERR_INTERNET_DISCONNECTED', 'offline'],
    ['ERR_CONNECTION_REFUSED', 'offline'],
    ['ERR_EMPTY_RESPONSE', 'offline'],
    ['ERR_CONTENT_LENGTH_MISMATCH', 'offline'],
    ['ERR_INCOMPLETE_CHUNKED_ENCODING', 'offline'],
    ['ERR_CONTENT_DECODING_FAILED', 'malformed'],
    ['ERR_INVALID_HTTP_RESPONSE', 'malformed'],
    ['ERR_INVALID_CHUNKED_ENCODING', 'malformed'],
    ['ERR_RESPONSE_HEADERS_TOO_BIG', 'malformed'],
    ['ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH', 'malformed'],
    ['ERR_NETWORK_CHANGED', 'offline'],
  ])('%s is %s', (code, kind) => {
    expect(failureOfNetError(new Error(`net::${code}`))).toBe(kind);
  });

  it('is offline when it names no code', () => {
    expect(failureOfNetError(new Error('ERR_CERT_INVALID is quoted here'))).toBe('offline');
    expect(failureOfNetError('net::ERR_CERT_INVALID')).toBe('offline');
  });
});
