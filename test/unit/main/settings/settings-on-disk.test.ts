import type { ChildProcess } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openElectronStoreFolder } from '../../../../src/main/settings/electron-store-folder';
import type { JsonFile } from '../../../../src/main/settings/json-file';
import { openKeptJsonFile } from '../../../../src/main/settings/kept-json-file';
import { ok } from '../../../../src/shared/result';
import { bundleWriter, runWriter } from './writer-process';

const KILLS = 50;
/** Bytes, on a disk that takes 1 KiB a file: the file is cut short. */
const TOO_LARGE = 4_000;
const NOBODY = 65_534;

let program: string;
let directory: string;
beforeAll(async () => {
  program = await bundleWriter();
}, 30_000);
afterAll(() => rm(dirname(program), { recursive: true }));
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'reachable-settings-'));
});
afterEach(async () => {
  await chmod(directory, 0o700);
  await rm(directory, { recursive: true });
});

const path = (name: string): string => join(directory, name);
const modeOf = (name: string): string => (statSync(path(name)).mode & 0o777).toString(8);
const read = (name: string): unknown => JSON.parse(readFileSync(path(name), 'utf8'));
const open = (): JsonFile =>
  openKeptJsonFile({
    folder: openElectronStoreFolder(directory),
    name: 'settings',
    now: () => 0,
    onTrouble: () => undefined,
  });

/** At a random moment of a random one of its first writes after the first. */
function killWhileItWrites(child: ChildProcess): void {
  const after = 2 + Math.floor(Math.random() * 5);
  let lines = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    const before = lines;
    lines += chunk.toString().split('\n').length - 1;
    if (before < after && lines >= after)
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 5);
  });
}

describe('settings on a real disk', () => {
  it('are two files for their owner only, and nothing else', () => {
    expect(open().change({ theme: 'dark', 'a.b': { c: [null] } })).toEqual(ok(null));
    expect(readdirSync(directory).sort()).toEqual(['settings.json', 'settings.json.bak']);
    expect([read('settings.json'), read('settings.json.bak')]).toEqual(
      Array(2).fill({ theme: 'dark', 'a.b': { c: [null] } }),
    );
    expect(readdirSync(directory).map(modeOf)).toEqual(['600', '600']);
  });

  it('are taken from others, with the backup and what is set aside', () => {
    for (const name of ['settings.json', 'settings.json.bak', 'settings.json.broken-1']) {
      writeFileSync(path(name), '{', { mode: 0o644 });
    }
    open();
    expect(readdirSync(directory).map(modeOf)).toEqual(['600', '600', '600']);
  });

  it('work though a folder has taken the place of the file', () => {
    mkdirSync(path('settings.json'));
    expect(open().change({ theme: 'dark' })).toEqual(ok(null));
    expect(read('settings.json')).toEqual({ theme: 'dark' });
  });

  it('are read through a link, which is then replaced: nothing outside of the profile is changed', () => {
    const elsewhere = path('elsewhere');
    writeFileSync(elsewhere, '{"theme":"dark"}', { mode: 0o644 });
    symlinkSync(elsewhere, path('settings.json'));
    const file = open();
    expect(file.read()).toEqual({ theme: 'dark' });
    expect(file.change({ pinned: true })).toEqual(ok(null));
    expect(read('settings.json')).toEqual({ theme: 'dark', pinned: true });
    expect([readFileSync(elsewhere, 'utf8'), modeOf('elsewhere')]).toEqual([
      '{"theme":"dark"}',
      '644',
    ]);
  });

  it('are saved where the keys are electron-store’s own, or nobody’s', () => {
    writeFileSync(
      path('settings.json'),
      '{"__internal__":{"migrations":{"version":"9.0.0"}},"__proto__":{"a":1}}',
    );
    expect(open().change({ theme: 'dark' })).toEqual(ok(null));
  });
});

describe('a process that writes settings', () => {
  it('finds a whole state after each of fifty kills, none older than it saved, and nothing left over', async () => {
    let saved = 0;
    let interrupted = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { lines, signal } = await runWriter(
        [process.execPath, program, directory, '100000', '500'],
        { during: killWhileItWrites },
      );
      expect(signal).toBe('SIGKILL');
      const [opened, ...writes] = lines;
      expect(opened).toMatchObject({ kind: 'opened', troubles: [] });
      expect(opened?.number).toBeGreaterThanOrEqual(saved);
      expect(opened?.number).toBeLessThanOrEqual(saved + 1);
      interrupted += readdirSync(directory).length > 2 ? 1 : 0;
      saved = writes.at(-1)?.number ?? opened?.number ?? 0;
    }
    expect(saved).toBeGreaterThanOrEqual(KILLS);
    expect(interrupted).toBeGreaterThan(0); // else nothing was shown
    open();
    expect(readdirSync(directory).sort()).toEqual(['settings.json', 'settings.json.bak']);
  }, 120_000);

  it('is told when the disk has room for half of it only, and the old file stays', async () => {
    const [command, limit] = ['bash', 'ulimit -f 1 && exec "$@"'] as const;
    open().change({ number: 7 });
    const { lines } = await runWriter([
      ...([command, '-c', limit, command] as const),
      ...[process.execPath, program, directory, '1', String(TOO_LARGE)],
    ]);
    expect(lines).toMatchObject([
      { kind: 'opened', number: 7 },
      { kind: 'not-saved', number: 8 },
    ]);
    expect(readdirSync(directory).map(read)).toEqual([{ number: 7 }, { number: 7 }]);
  });

  it('is told at once, and not held up, where it has no permission', async () => {
    open().change({ number: 7 });
    for (const name of readdirSync(directory)) chmodSync(path(name), 0o644); // for whoever reads
    chmodSync(directory, 0o555);
    const other = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    const { lines } = await runWriter([process.execPath, program, directory, '1', '10'], other);
    const [opened, write] = lines;
    expect(opened).toEqual({ kind: 'opened', number: 7, troubles: ['unwritable'] });
    expect(write?.kind).toBe('not-saved');
    expect(write).toHaveProperty('tookMs', expect.closeTo(0, -3)); // electron-store alone takes a second
  });
});
