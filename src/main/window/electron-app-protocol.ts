import { protocol, type ProtocolResponse, type Session } from 'electron';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { AvatarStore } from '../avatars/avatar-store';
import { raise } from '../presence/listeners';
import { appRoute } from './app-route';
import { CONTENT_SECURITY_POLICY } from './content-security-policy';

const SCHEME = 'reachable';

/** net::ERR_FAILED, of Chromium's net_error_list.h */
const NET_FAILED = -2;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/**
 * Serves `reachable://app/`: the files of the built renderer, by an exact list made at start, and avatars. Everything else
 * is 404. Not by `protocol.handle`, whose `Request` and `Response` have Node load its HTTP client: 15 ms of a start and
 * 2 MB for good.
 */
export function serveApp(session: Session, rendererDir: string, avatars: AvatarStore): void {
  const files = new Map(filesIn(rendererDir).map((path) => [urlPath(rendererDir, path), path]));
  session.protocol.registerStreamProtocol(SCHEME, (request, answer) => {
    const route = appRoute(request, files);
    if (route === undefined) return answer(notFound());
    const found =
      route.kind === 'file'
        ? readFile(route.path).then((content) => file(route.path, content))
        : avatars.get(route.id, route.size).then(picture);
    found.then(answer, (error: unknown) => {
      answer({ error: NET_FAILED }); // else the page waits for ever
      raise(error);
    });
  });
}

function filesIn(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

function urlPath(rendererDir: string, path: string): string {
  return `/${relative(rendererDir, path).split(sep).join('/')}`;
}

function file(path: string, content: Buffer): ProtocolResponse {
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  return { headers: { ...HEADERS, 'Content-Type': type }, data: Readable.from([content]) };
}

function picture(
  image: { readonly bytes: Uint8Array; readonly type: string } | null,
): ProtocolResponse {
  if (image === null) return notFound();
  return {
    headers: { ...HEADERS, 'Content-Type': image.type, 'Cache-Control': 'no-store' },
    data: Readable.from([Buffer.from(image.bytes)]),
  };
}

function notFound(): ProtocolResponse {
  return { statusCode: 404, headers: HEADERS, data: Readable.from([]) };
}
