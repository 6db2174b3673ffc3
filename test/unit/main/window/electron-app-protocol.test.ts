import type { ProtocolRequest, ProtocolResponse, Session } from 'electron';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AvatarStore } from '../../../../src/main/avatars/avatar-store';
import { serveApp } from '../../../../src/main/window/electron-app-protocol';

type Answer = ProtocolResponse | NodeJS.ReadableStream;
type Handler = (request: ProtocolRequest, answer: (response: Answer) => void) => void;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reachable-renderer-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a file that can’t be read any more ends its request, and is told', async () => {
  const raised = vi.fn();
  process.on('unhandledRejection', raised);
  const path = join(folder, 'index.html');
  await writeFile(path, '<!doctype html>');
  let handle: Handler = () => undefined;
  const protocol = { registerStreamProtocol: (_: string, handler: Handler) => (handle = handler) };
  serveApp({ protocol } as unknown as Session, folder, {} as AvatarStore);
  await rm(path);
  const request = { url: 'reachable://app/index.html', method: 'GET' } as ProtocolRequest;
  const answer = await new Promise<Answer>((resolve) => handle(request, resolve));
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', raised);
  expect(answer).toEqual({ error: -2 });
  expect(raised).toHaveBeenCalledWith(expect.objectContaining({ path }), expect.anything());
});
