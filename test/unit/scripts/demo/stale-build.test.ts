import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStale } from '../../../../scripts/demo/stale-build.mjs';

describe('a build', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'stale-build-'))));
  afterEach(() => rmSync(root, { recursive: true }));

  const SOURCE = 'src/main/index.ts';
  const BUILT = ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html'];

  /** Makes the files, last changed at these times (seconds), and their folders at time 0. */
  function files(times: Record<string, number>) {
    for (const path of Object.keys(times)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), '');
    }
    for (const folder of ['src', 'src/main']) utimesSync(join(root, folder), 0, 0);
    for (const [path, time] of Object.entries(times)) utimesSync(join(root, path), time, time);
  }

  const builtAt = (time: number) => Object.fromEntries(BUILT.map((path) => [path, time]));

  it.each([
    ['is stale when there is none', { [SOURCE]: 1 }, true],
    ['is stale when a part of it is missing', { [SOURCE]: 1, 'out/main/index.cjs': 2 }, true],
    ['is stale when a source is newer', { [SOURCE]: 3, ...builtAt(2) }, true],
    ['is fresh when it is newer than every source', { [SOURCE]: 1, ...builtAt(2) }, false],
  ])('%s', async (_rule, times, stale) => {
    files(times);
    expect(await isStale(root)).toBe(stale);
  });

  it('is stale when a source was removed since', async () => {
    files({ [SOURCE]: 1, ...builtAt(2) });
    utimesSync(join(root, 'src/main'), 3, 3);
    expect(await isStale(root)).toBe(true);
  });
});
