import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeHttpGet } from '../../../../src/main/cli/node-http';
import { systemClock } from '../../../../src/main/clock';
import type { HttpGet } from '../../../../src/main/directory/http-get';
import { createRinkelSource } from '../../../../src/main/directory/rinkel-source';
import type { ApiKey } from '../../../../src/shared/api-key';
import { err } from '../../../../src/shared/result';

const prism = createRequire(import.meta.url).resolve('@stoplight/prism-cli');
const contract = fileURLToPath(new URL('../../../fixtures/users.openapi.yaml', import.meta.url));
const nodeHttpGet = createNodeHttpGet(systemClock);
const key = 'a-key' as ApiKey;
const { signal } = new AbortController();

interface MockServer {
  readonly baseUrl: string;
  readonly process: ChildProcess;
}

/** The mock server of the contract, an independent reading of it. */
async function startServer(...flags: string[]): Promise<MockServer> {
  const port = await freePort();
  const args = [prism, 'mock', '--host', '127.0.0.1', '--port', String(port), ...flags, contract];
  const process_ = spawn(process.execPath, args, { stdio: 'ignore' });
  const server = { baseUrl: `http://127.0.0.1:${port}`, process: process_ };
  while (!(await isUp(server.baseUrl))) {
    if (process_.exitCode !== null) throw new Error('The mock server ended');
    await wait(100);
  }
  return server;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}

function isUp(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

function sourceOf({ baseUrl }: MockServer, get: HttpGet = nodeHttpGet) {
  return createRinkelSource({ baseUrl, get, now: Date.now });
}

describe('against a mock server of the contract', () => {
  let examples: MockServer;
  let random: MockServer;

  beforeAll(async () => {
    [examples, random] = await Promise.all([startServer(), startServer('--dynamic')]);
  }, 30_000);

  afterAll(() => {
    examples.process.kill();
    random.process.kill();
  });

  it('the documented example is read', async () => {
    const read = await sourceOf(examples).read(key, signal);
    expect(read.ok && read.value.directory.map(({ fullName }) => fullName)).toEqual(['John Doe']);
  });

  it('a request without a key is rejected', async () => {
    const withoutKey: HttpGet = (request) => nodeHttpGet({ ...request, headers: {} });
    const read = await sourceOf(examples, withoutKey).read(key, signal);
    expect(read).toEqual(err({ kind: 'rejected' }));
  });

  it('every answer that the contract allows is read, record by record', async () => {
    for (let round = 0; round < 25; round += 1) {
      let body = '';
      const overheard: HttpGet = async (request) => {
        const answer = await nodeHttpGet(request);
        if (answer.ok) body = new TextDecoder().decode(answer.value.body.whole());
        return answer;
      };
      const read = await sourceOf(random, overheard).read(key, signal);
      const { data } = JSON.parse(body) as { data: { id: string; availability?: string }[] };
      const first = new Map([...data].reverse().map((user) => [user.id, user.availability]));
      const expected = [...first].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(
        read.ok &&
          read.value.directory.map(({ id, availability }) => [id, availability.toUpperCase()]),
      ).toEqual(expected.map(([id, availability = 'UNKNOWN']) => [id, availability]));
    }
  });
});
