import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLogFile } from '../../../../src/main/log/electron-log-file';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'reachable-log-')), 'logs');
});
afterEach(async () => rm(join(folder, '..'), { recursive: true, force: true }));

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

test('lines go to a file of the owner’s, as they are', async () => {
  openLogFile(folder)('info', 'a %s %d 100%');
  expect(await readFile(join(folder, 'main.log'), 'utf8')).toMatch(/^a %s %d 100%\r?\n$/);
  expect(await modeOf(join(folder, 'main.log'))).toBe(0o600);
  expect(await modeOf(folder)).toBe(0o700);
});

test('a file that others can read is closed to them', async () => {
  await mkdir(folder);
  await writeFile(join(folder, 'main.log'), '');
  await chmod(join(folder, 'main.log'), 0o644);
  openLogFile(folder)('info', 'a');
  expect(await modeOf(join(folder, 'main.log'))).toBe(0o600);
});

test('beyond 5 MB the file is set aside, and one that was set aside before goes', async () => {
  const write = openLogFile(folder);
  const megabyte = 'x'.repeat(1024 * 1024);
  for (let count = 0; count < 13; count += 1) write('info', megabyte);
  expect((await readdir(folder)).sort()).toEqual(['main.log', 'main.old.log']);
  for (const name of await readdir(folder)) {
    expect((await stat(join(folder, name))).size).toBeLessThan(7 * 1024 * 1024);
    expect(await modeOf(join(folder, name))).toBe(0o600);
  }
});

test('a folder that can’t be had costs the lines, without a word on the console', async () => {
  const spoken = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const logged = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await writeFile(folder, 'a file in its place');
  expect(() => openLogFile(folder)('error', 'lost')).not.toThrow();
  expect([...spoken.mock.calls, ...logged.mock.calls]).toEqual([]);
  vi.restoreAllMocks();
});
