import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadMemory, overriddenElectron } from '../../../scripts/official-electron.mjs';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'official-electron-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('a failed download', () => {
  const HOUR_MS = 60 * 60_000;

  it.each([
    ['counts for an hour', HOUR_MS - 1, 'fetch failed'],
    ['does not count for longer', HOUR_MS, undefined],
    ['does not count when the clock was set back', -1, undefined],
  ])('%s', async (_rule, laterMs, remembered) => {
    let now = 1_700_000_000_000;
    const memory = downloadMemory({ cache: folder, now: () => now });
    await memory.remember('fetch failed');
    now += laterMs;
    expect(await memory.recall()).toBe(remembered);
  });

  it('is unknown where there was none', async () => {
    expect(await downloadMemory({ cache: folder }).recall()).toBeUndefined();
  });
});

describe('ELECTRON_OVERRIDE_DIST_PATH', () => {
  it('is obeyed only if set', () => {
    expect(overriddenElectron({})).toBeUndefined();
  });

  it.runIf(process.platform === 'linux')('names a folder as Electron distributes it', () => {
    writeFileSync(join(folder, 'electron'), '');
    writeFileSync(join(folder, 'version'), 'v46.0.0\n');
    const found = overriddenElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder });
    expect(found).toEqual({ executable: join(folder, 'electron'), version: '46.0.0' });
  });

  it('is never ignored: a folder without Electron is an error', () => {
    expect(() => overriddenElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toThrow(
      `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no Electron in it.`,
    );
  });
});
