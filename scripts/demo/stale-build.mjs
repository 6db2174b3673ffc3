import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError } from '../command.mjs';
import { runToEnd } from '../processes.mjs';

const BUILD_DEADLINE_MS = 5 * 60_000;

/** What the build is made from, and one file of each of its parts. */
const SOURCES = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'svelte.config.js',
  'package-lock.json',
];
const BUILT = ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html'];

/**
 * Builds the app unless the last build is newer than everything it was made from.
 *
 * @param {{ root: string, say: (line: string) => void }} options
 */
export async function buildIfStale({ root, say }) {
  if (!(await isStale(root))) return;
  say('Building the app.');
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = [cli, 'build', '--logLevel', 'error'];
  const ended = await runToEnd(process.execPath, args, {
    cwd: root,
    deadlineMs: BUILD_DEADLINE_MS,
  });
  if (ended.code === 0) return;
  const reason = ended.timedOut ? 'it took longer than five minutes' : ended.stdout + ended.stderr;
  throw new PlainError(`The app could not be built: ${reason.trim()}`);
}

/** @param {string} root */
export async function isStale(root) {
  const built = BUILT.map((path) => join(root, path));
  if (!built.every((path) => existsSync(path))) return true;
  const oldestBuilt = Math.min(...built.map((path) => statSync(path).mtimeMs));
  const changes = await Promise.all(SOURCES.map((path) => newestChange(join(root, path))));
  return Math.max(...changes) > oldestBuilt;
}

/**
 * @param {string} path a file or folder
 * @returns {Promise<number>} epoch milliseconds; 0 if there is none
 */
async function newestChange(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path);
  // A folder's own time tells of files that were removed.
  const changes = await Promise.all(names.map((name) => newestChange(join(path, name))));
  return Math.max(found.mtimeMs, ...changes);
}
