import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sniffImage } from '../../../../src/main/avatars/sniff-image';
import { demoColleagues } from '../../../../src/main/demo/demo-colleagues';
import { startDemoServer, type DemoServer } from '../../../../src/main/demo/demo-server';
import { parseDirectory } from '../../../../src/main/directory/parse-directory';
import type { DirectoryContent } from '../../../../src/main/directory/directory-source';
import { summariseDirectory } from '../../../../src/shared/summary';
import { FakeClock } from '../../../fakes/fake-clock';

const headers = { 'x-rinkel-api-key': 'demo-key' };

let clock: FakeClock;
let server: DemoServer;

beforeEach(async () => {
  clock = new FakeClock();
  server = await startDemoServer({
    colleagues: demoColleagues(),
    keys: ['demo-key'],
    random: () => 0,
    clock,
    changeEveryMs: 4000,
  });
});

afterEach(() => server.close());

async function list(query = '?includeAvatars=true'): Promise<DirectoryContent> {
  const response = await fetch(`${server.baseUrl}/users${query}`, { headers });
  const read = parseDirectory(await response.json());
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

async function smallAvatar(): Promise<string> {
  const [urls] = (await list()).avatars.values();
  return urls?.small ?? '';
}

test('it listens on loopback only, at the path of the real API', () => {
  expect(server.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
});

test('the list comes with a valid key', async () => {
  expect(summariseDirectory((await list()).directory, null)).toEqual({ available: 12, total: 30 });
});

test.each([{}, { 'x-rinkel-api-key': 'other' }])('%j is not authorised', async (wrong) => {
  const response = await fetch(`${server.baseUrl}/users`, { headers: { ...wrong } });
  expect([response.status, await response.text()]).toEqual([401, 'Unauthorized']);
});

test('keys can be replaced', async () => {
  server.setKeys(['new-key']);
  expect((await fetch(`${server.baseUrl}/users`, { headers })).status).toBe(401);
});

test('avatar URLs come only when asked for, with a token that is new in each list', async () => {
  expect((await list('')).avatars.size).toBe(0);
  expect((await list()).avatars.size).toBe(20);
  expect(await smallAvatar()).not.toBe(await smallAvatar());
});

test('a picture comes with a token of a recent list', async () => {
  const url = await smallAvatar();
  await list();
  const response = await fetch(url);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect(sniffImage(new Uint8Array(await response.arrayBuffer()))).toBe('image/png');
});

test('a picture does not come with an old token, a wrong one or none', async () => {
  const url = await smallAvatar();
  for (let polls = 0; polls < 5; polls += 1) await list();
  const [withoutToken = ''] = url.split('?');
  const statuses = [url, `${withoutToken}?token=x`, withoutToken].map(
    async (each) => (await fetch(each)).status,
  );
  expect(await Promise.all(statuses)).toEqual([401, 401, 401]);
});

test('of somebody without a photo, or nobody, there is no picture', async () => {
  const url = await smallAvatar();
  const receptie = demoColleagues()[5]?.user.id ?? '';
  const statuses = [receptie, 'nobody'].map(
    async (id) => (await fetch(url.replace(/users\/\w+/, `users/${id}`))).status,
  );
  expect(await Promise.all(statuses)).toEqual([404, 404]);
});

test('other paths are not found, other methods not allowed', async () => {
  const unknown = await fetch(`${server.baseUrl}/nothing`, { headers });
  const posted = await fetch(`${server.baseUrl}/users`, { headers, method: 'POST' });
  expect([unknown.status, posted.status, posted.headers.get('allow')]).toEqual([404, 405, 'GET']);
});

test('a request target that is no path harms nobody', async () => {
  const { port } = new URL(server.baseUrl);
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('data', (data) => resolve(data.toString()));
    socket.on('error', reject);
    socket.end('GET http://[ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
  });
  expect(answer).toMatch(/^HTTP\/1\.1 40\d /);
  expect((await list()).directory).toHaveLength(30);
});

test('requests are counted, whatever they are answered', async () => {
  const url = await smallAvatar();
  await fetch(url);
  server.setFault({ status: 500 });
  await fetch(`${server.baseUrl}/users`);
  await fetch(url);
  expect(server.requests).toEqual({ list: 2, avatars: 2 });
});

test('a fault takes the place of every answer until it is taken back', async () => {
  server.setFault({ status: 429, headers: { 'retry-after': '4' }, body: 'Slow down' });
  const limited = await fetch(`${server.baseUrl}/users`, { headers });
  expect([limited.status, limited.headers.get('retry-after'), await limited.text()]).toEqual([
    429,
    '4',
    'Slow down',
  ]);
  server.setFault('reset');
  await expect(fetch(`${server.baseUrl}/users`, { headers })).rejects.toThrow('fetch failed');
  server.setFault('silence');
  const signal = AbortSignal.timeout(100);
  await expect(fetch(`${server.baseUrl}/users`, { headers, signal })).rejects.toThrow('timeout');
  server.setFault(null);
  expect((await list()).directory).toHaveLength(30);
});

test('availability is set by full name or id, to any value', async () => {
  server.setAvailability('Anouk de Vries', 'UNAVAILABLE');
  server.setAvailability(demoColleagues()[1]?.user.id ?? '', 'ON_HOLIDAY');
  const { directory, unknownAvailabilities } = await list();
  expect(summariseDirectory(directory, null)).toEqual({ available: 10, total: 30 });
  expect(unknownAvailabilities).toEqual(['ON_HOLIDAY']);
  expect(() => server.setAvailability('Nobody', 'AVAILABLE')).toThrow('Nobody');
});

test('somebody comes or goes at each interval, until it is closed', async () => {
  await clock.advance(4000);
  expect(summariseDirectory((await list()).directory, null).available).toBe(11);
  await clock.advance(4000);
  expect(summariseDirectory((await list()).directory, null).available).toBe(10);
  await server.close();
  expect(clock.pending).toEqual([]);
});

test('a port that is taken is an error of the start', async () => {
  const port = Number(new URL(server.baseUrl).port);
  const options = { colleagues: [], keys: [], random: Math.random, clock, changeEveryMs: null };
  await expect(startDemoServer({ ...options, port })).rejects.toThrow('EADDRINUSE');
});
