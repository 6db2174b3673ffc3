import { beforeEach, describe, expect, it } from 'vitest';
import {
  createDirectoryCache,
  type DirectoryCache,
} from '../../../../src/main/vault/directory-cache';
import type { Directory } from '../../../../src/shared/directory-change';
import { colleagueNamed } from '../../../fakes/colleague';
import { FakeClock } from '../../../fakes/fake-clock';
import { MemoryVault } from './memory-vault';

const DAY_MS = 24 * 60 * 60_000;
const anouk: Directory = [colleagueNamed('Anouk de Vries')];
const both: Directory = [...anouk, colleagueNamed('Bram Bakker')];

let clock: FakeClock;
let vault: MemoryVault;
let cache: DirectoryCache;

const restart = (): void => {
  cache = createDirectoryCache({ vault, clock });
};

beforeEach(() => {
  clock = new FakeClock();
  vault = new MemoryVault();
  restart();
});

describe('reading', () => {
  it('finds nothing at first', async () => {
    expect(await cache.read()).toBe(null);
  });

  it('finds after a restart what was written, and when it was true', async () => {
    const at = clock.now();
    cache.write(both, at);
    await clock.advance(60_000);
    restart();
    expect(await cache.read()).toEqual({ directory: both, at });
  });

  it('finds what this run has seen, though the disk does not have it yet', async () => {
    cache.write(anouk, clock.now());
    await clock.advance(1000);
    cache.write(both, clock.now());
    expect(vault.writes).toBe(1);
    expect(await cache.read()).toEqual({ directory: both, at: clock.now() });
  });

  it('drops what is older than seven days', async () => {
    cache.write(anouk, clock.now());
    await clock.advance(7 * DAY_MS);
    restart();
    expect(await cache.read()).not.toBe(null);
    await clock.advance(1);
    restart();
    expect([await cache.read(), vault.files.size]).toEqual([null, 0]);
  });

  it('drops what comes from a future that the clock was put back from', async () => {
    cache.write(anouk, clock.now() + 1);
    restart();
    expect([await cache.read(), vault.files.size]).toEqual([null, 0]);
  });

  it('does not keep the first poll waiting for a slow keychain', async () => {
    vault.read = () => new Promise(() => undefined);
    const read = cache.read();
    await clock.advance(2000);
    expect(await read).toBe(null);
  });
});

describe('writing', () => {
  it('writes a change at once, the next ones half a minute later and together', async () => {
    cache.write(anouk, clock.now());
    expect(vault.writes).toBe(1);
    await clock.advance(1000);
    cache.write(both, clock.now());
    await clock.advance(1000);
    const at = clock.now();
    cache.write(anouk.slice(), at);
    await clock.advance(27_999);
    expect(vault.writes).toBe(1);
    await clock.advance(1);
    expect(vault.writes).toBe(2);
    restart();
    expect(await cache.read()).toEqual({ directory: anouk, at });
  });

  it('leaves an answer without a change to the end of the app', async () => {
    cache.write(anouk, clock.now());
    await clock.advance(60_000);
    const at = clock.now();
    cache.write(anouk, at);
    await clock.advance(60_000);
    expect(vault.writes).toBe(1);
    cache.flush();
    restart();
    expect(await cache.read()).toEqual({ directory: anouk, at });
  });

  it('tries again with the next change, and at the end, where the disk or the keychain refused', async () => {
    vault.refuses = true;
    cache.write(anouk, clock.now());
    await clock.advance(60_000);
    cache.write(both, clock.now());
    vault.refuses = false;
    cache.flush();
    expect([vault.writes, vault.files.size]).toEqual([3, 1]);
  });

  it('has nothing to write at the end without a good answer', () => {
    cache.flush();
    expect(vault.writes).toBe(0);
  });
});

it('deletes the file and what waits to be written', async () => {
  cache.write(anouk, clock.now());
  cache.write(both, clock.now() + 1);
  cache.delete();
  await clock.advance(DAY_MS);
  cache.flush();
  expect([vault.files.size, clock.pending]).toEqual([0, []]);
});
