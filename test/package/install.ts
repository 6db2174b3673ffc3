import { execFile } from 'node:child_process';
import { access, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export const run = promisify(execFile);

const DIST = resolve(import.meta.dirname, '../../dist');
export const INSTALLED = '/opt/Reachable/reachable';

/** The Debian package that `npm run dist` made last. */
export async function builtPackage(): Promise<string> {
  const name = (await readdir(DIST)).find((candidate) => candidate.endsWith('.deb'));
  if (name === undefined) throw new Error('No package in dist/: npm run dist makes one.');
  return join(DIST, name);
}

/** Every path that the installed package has put on the disk, folders of others' left out. */
export async function installedFiles(): Promise<string[]> {
  const { stdout } = await run('dpkg', ['--listfiles', 'reachable']);
  return stdout.split('\n').filter((path) => /reachable/i.test(path));
}

export async function existing(paths: readonly string[]): Promise<string[]> {
  const there = await Promise.all(
    paths.map((path) =>
      access(path).then(
        () => [path],
        () => [],
      ),
    ),
  );
  return there.flat();
}
