import { protocol, type Session } from 'electron';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { AvatarStore } from '../avatars/avatar-store';
import { appRoute } from './app-route';
import { CONTENT_SECURITY_POLICY } from './content-security-policy';

const SCHEME = 'reachable';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
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

/** Serves `reachable://app/`: the files of the built renderer, by an exact list made at start, and avatars. Everything else is 404. */
export function serveApp(session: Session, rendererDir: string, avatars: AvatarStore): void {
  const files = new Map(filesIn(rendererDir).map((path) => [urlPath(rendererDir, path), path]));
  session.protocol.handle(SCHEME, async (request) => {
    const route = appRoute(request, files);
    if (route === undefined) return notFound();
    return route.kind === 'file'
      ? file(route.path)
      : picture(await avatars.get(route.id, route.size));
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

async function file(path: string): Promise<Response> {
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  return new Response(await readFile(path), { headers: { ...HEADERS, 'Content-Type': type } });
}

function picture(image: { readonly bytes: Uint8Array; readonly type: string } | null): Response {
  if (image === null) return notFound();
  const body = new Uint8Array(image.bytes);
  return new Response(body, {
    headers: { ...HEADERS, 'Content-Type': image.type, 'Cache-Control': 'no-store' },
  });
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: HEADERS });
}
