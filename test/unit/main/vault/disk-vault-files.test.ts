import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDiskVaultFiles } from '../../../../src/main/vault/disk-vault-files';

let parent: string;
let folder: string;
const wanted = (): boolean => true;
const [old, latest] = [Buffer.from('old'), Buffer.from('new')];

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'reachable-vault-'));
  folder = join(parent, 'vault');
});

afterEach(() => rm(parent, { recursive: true, force: true }));

test('nothing is made before there is something to keep', async () => {
  const files = openDiskVaultFiles(folder);
  expect(await files.read('directory')).toBeUndefined();
  files.delete('directory');
  files.deleteAll();
  expect(existsSync(folder)).toBe(false);
});

test('a file is its owner’s alone, takes the place of the last, and leaves no other behind', async () => {
  const files = openDiskVaultFiles(folder);
  expect(await files.write('directory', old, wanted)).toBe(true);
  expect(await files.write('directory', latest, wanted)).toBe(true);
  expect(await files.read('directory')).toEqual(latest);
  expect(await readdir(folder)).toEqual(['directory.sealed']);
  const modes = [folder, join(folder, 'directory.sealed')].map(async (path) => {
    const { mode } = await stat(path);
    return (mode & 0o777).toString(8);
  });
  expect(await Promise.all(modes)).toEqual(['700', '600']);
});

test('a write for quitting is done when it returns', async () => {
  const files = openDiskVaultFiles(folder);
  expect(files.writeNow('history', latest)).toBe(true);
  expect(await readFile(join(folder, 'history.sealed'))).toEqual(latest);
  expect(await readdir(folder)).toEqual(['history.sealed']);
});

test('a write that is no longer wanted leaves the file as it was', async () => {
  const files = openDiskVaultFiles(folder);
  await files.write('directory', old, wanted);
  expect(await files.write('directory', latest, () => false)).toBe(false);
  expect(await files.read('directory')).toEqual(old);
  expect(await readdir(folder)).toEqual(['directory.sealed']);
});

test('a kill in the middle of a write leaves the old file, and the half one is swept at the next start', async () => {
  await openDiskVaultFiles(folder).write('directory', old, wanted);
  await writeFile(join(folder, 'directory-0a1b2c3d4e5f.tmp'), 'ne');
  await writeFile(join(folder, 'notes.tmp'), 'not ours');
  const files = openDiskVaultFiles(folder);
  expect(await files.read('directory')).toEqual(old);
  expect(await readdir(folder)).toEqual(['directory.sealed', 'notes.tmp']);
});

test('an emptied file is read as it is', async () => {
  const files = openDiskVaultFiles(folder);
  await files.write('directory', old, wanted);
  await truncate(join(folder, 'directory.sealed'), 0);
  expect(await files.read('directory')).toEqual(Buffer.alloc(0));
});

test('a folder that can’t be made or written is no error, only nothing kept', async () => {
  await writeFile(folder, 'in the way'); // stands for a read-only disk, which root can write
  const files = openDiskVaultFiles(join(folder, 'vault'));
  expect(await files.write('directory', latest, wanted)).toBe(false);
  expect(files.writeNow('directory', latest)).toBe(false);
  expect(await files.read('directory')).toBeUndefined();
  files.delete('directory');
});

test('a file that can’t be replaced stands, and no half one is left beside it', async () => {
  await mkdir(join(folder, 'directory.sealed', 'in the way'), { recursive: true });
  const files = openDiskVaultFiles(folder);
  expect(await files.write('directory', latest, wanted)).toBe(false);
  expect(files.writeNow('directory', latest)).toBe(false);
  expect(await readdir(folder)).toEqual(['directory.sealed']);
});

test('deleting all leaves nothing, half files neither', async () => {
  const files = openDiskVaultFiles(folder);
  await files.write('directory', old, wanted);
  await writeFile(join(folder, 'directory-0a1b2c3d4e5f.tmp'), 'ne');
  files.deleteAll();
  expect(await readdir(parent)).toEqual([]);
});
