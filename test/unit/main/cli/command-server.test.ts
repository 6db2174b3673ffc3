import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askApp } from '../../../../src/main/cli/ask-app';
import type { CommandAnswer, CommandRequest } from '../../../../src/main/cli/command';
import { openCommandServer } from '../../../../src/main/cli/command-server';
import { systemClock as clock } from '../../../../src/main/clock';

const request: CommandRequest = {
  command: { kind: 'status', query: 'ânouk', json: false },
  language: 'nl',
};
const answered: CommandAnswer = { exitCode: 1, out: 'é\n', err: '' };

let folder: string;
let place: string;
let asked: CommandRequest[];
let unavailable: boolean;
const closes: (() => void)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reachable-cli-'));
  place = join(folder, 'socket', 'commands');
  asked = [];
  unavailable = false;
});
afterEach(async () => {
  for (const close of closes.splice(0)) close();
  await rm(folder, { recursive: true, force: true });
});

function serve(places: readonly string[] = [place], answer = answered): void {
  const close = openCommandServer({
    places,
    platform: 'linux',
    answer: (one) => {
      asked.push(one);
      return Promise.resolve(answer);
    },
    onUnavailable: () => (unavailable = true),
  });
  closes.push(close);
}

const ask = (): ReturnType<typeof askApp> => askApp(request, { places: [place], clock });

/** What comes back for these bytes. */
function send(text: string): Promise<string> {
  return new Promise((resolve) => {
    let back = '';
    const socket = connect(place, () => socket.write(text));
    socket.on('data', (chunk: Buffer) => (back += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(back));
  });
}

describe('the socket of the commands', () => {
  it('carries a request and its answer', async () => {
    serve();
    expect(await ask()).toEqual({ ok: true, value: answered });
    expect(asked).toEqual([request]);
  });

  it('carries a list of ten thousand', async () => {
    const long = { ...answered, out: 'Anouk de Vries  Available\n'.repeat(100_000) };
    serve([place], long);
    expect(await ask()).toEqual({ ok: true, value: long });
  });

  it('is this user’s alone', async () => {
    serve();
    await ask();
    expect((await stat(join(folder, 'socket'))).mode & 0o777).toBe(0o700);
    expect((await stat(place)).mode & 0o777).toBe(0o600);
  });

  it('takes the place of one that a crash has left', async () => {
    await mkdir(join(folder, 'socket'), { mode: 0o700 });
    await writeFile(place, '');
    expect(await ask()).toEqual({ ok: false, error: 'not-running' });
    serve();
    expect((await ask()).ok).toBe(true);
  });

  it('is not put where others may go, but at the next place', async () => {
    await mkdir(join(folder, 'socket'));
    await chmod(join(folder, 'socket'), 0o777);
    const next = join(folder, 'next', 'commands');
    serve([place, next]);
    expect(await askApp(request, { places: [place, next], clock })).toMatchObject({ ok: true });
    await expect(stat(place)).rejects.toThrow('ENOENT');
  });

  it('says so when there is no place', async () => {
    serve(['/proc/none/commands']);
    expect(unavailable).toBe(true);
    expect(await ask()).toEqual({ ok: false, error: 'not-running' });
  });

  it.each([
    'nonsense\n',
    '{}\n',
    `${'x'.repeat(5000)}`,
    `{"version":1,"command":{"kind":"quit"}}\n`,
  ])('hangs up on %.20j', async (text) => {
    serve();
    expect(await send(text)).toBe('');
    expect(asked).toEqual([]);
    expect((await ask()).ok).toBe(true);
  });
});
