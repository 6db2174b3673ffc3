import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import * as tls from 'node:tls';
import type { Clock } from '../clock';
import { boundedGet, type Exchange, type ResponseHead } from '../directory/bounded-get';
import type { HttpFailure, HttpGet, HttpRequest } from '../directory/http-get';

/**
 * GET through Node, for a process without Chromium. It knows no proxy. Certificates are checked whatever the environment
 * says, against the system's store where the runtime can read it (Node 22.15), else against Mozilla's. Which store is the
 * system's the environment may say on Linux; an installed app drops those variables (`developer-switches.ts`).
 */
export function createNodeHttpGet(clock: Pick<Clock, 'after'>): HttpGet {
  return boundedGet({ start, failureOf: failureOfNodeError, clock });
}

function start({ url, headers }: Pick<HttpRequest, 'url' | 'headers'>): Exchange {
  const isTls = url.startsWith('https:');
  const request = isTls
    ? requestHttps(url, { headers, agent: false, rejectUnauthorized: true, ...authorities() })
    : requestHttp(url, { headers, agent: false });
  const head = new Promise<ResponseHead | 'redirected'>((resolve, reject) => {
    request.on('response', (response) => resolve(headOf(response)));
    request.on('error', reject); // also after the answer, when it is cut short
  });
  request.end();
  return { head, abort: () => void request.destroy() };
}

function headOf(response: IncomingMessage): ResponseHead | 'redirected' {
  const { statusCode = 0, headers } = response;
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) return 'redirected';
  return { status: statusCode, headers, body: response };
}

/** Missing before Node 22.15, whatever the types say. */
type GetCaCertificates = (type: 'default' | 'system') => string[];

function authorities(): { readonly ca?: string[] } {
  const { getCACertificates } = tls as { getCACertificates?: GetCaCertificates };
  if (getCACertificates === undefined) return {};
  return { ca: [...getCACertificates('default'), ...getCACertificates('system')] };
}

/** Names of Node's and OpenSSL's for a certificate that is not accepted, or a server that can't speak TLS. */
const CERTIFICATE =
  /CERT|^ERR_(?:TLS|SSL)_|^EPROTO$|^HOSTNAME_MISMATCH$|SIGNATURE|^UNABLE_TO_|^INVALID_(?:CA|PURPOSE)$/;

/** The kind of what Node's network throws, told by its code alone; what is not about certificates is `offline`. */
export function failureOfNodeError(error: unknown): HttpFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return CERTIFICATE.test(code) ? 'certificate' : 'offline';
}
