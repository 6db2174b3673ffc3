import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError } from './command.mjs';
import { runToEnd } from './processes.mjs';

/** Where the npm package `electron` lies, and what it is without its binary. */
const PACKAGE = join(import.meta.dirname, '..', 'node_modules', 'electron');

/** Generous for a slow line; a network that drops the packets fails within seconds by itself. */
const DOWNLOAD_DEADLINE_MS = 5 * 60_000;
const FAILURE_COUNTS_FOR_MS = 60 * 60_000;

/** @type {Readonly<Partial<Record<NodeJS.Platform, string>>>} */
const EXECUTABLES = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** The version that package.json asks for and users get. */
export function officialVersion() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  return version;
}

/**
 * The runtime in the folder of `ELECTRON_OVERRIDE_DIST_PATH`, which Electron's own package obeys as well.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function overriddenElectron(env = process.env) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  const found = electronIn(folder);
  if (found !== undefined) return found;
  throw new PlainError(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no Electron in it.`);
}

/** The downloaded binary inside the npm package; undefined also if it is that of another version. */
export function installedElectron() {
  const found = electronIn(join(PACKAGE, 'dist'));
  // Written last, so a download that was interrupted is not taken for a whole one.
  const complete = existsSync(join(PACKAGE, 'path.txt'));
  return complete && found?.version === officialVersion() ? found : undefined;
}

/** @param {string} folder */
function electronIn(folder) {
  const executable = join(folder, EXECUTABLES[process.platform] ?? 'electron');
  const versionFile = join(folder, 'version');
  if (!existsSync(executable)) return undefined;
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'unknown';
  return { executable, version: version.replace(/^v/, '') };
}

/**
 * Lets the npm package fetch its binary.
 *
 * @returns {Promise<string | undefined>} why it failed, in a few words
 */
export async function downloadElectron() {
  const script = join(PACKAGE, 'install.js');
  const ended = await runToEnd(process.execPath, [script], { deadlineMs: DOWNLOAD_DEADLINE_MS });
  if (ended.code === 0 && installedElectron() !== undefined) return undefined;
  if (ended.timedOut) return 'it took longer than five minutes';
  return ended.stderr.trim().split('\n')[0] || `exit code ${ended.code}`;
}

/**
 * The memory of a failed download, so that not every start waits for the next.
 *
 * @param {{ cache: string, now?: () => number }} options
 */
export function downloadMemory({ cache, now = Date.now }) {
  const file = join(cache, `electron-${officialVersion()}-download-failed.json`);
  return {
    /** @returns {Promise<string | undefined>} why it failed within the last hour */
    async recall() {
      if (!existsSync(file)) return undefined;
      /** @type {{ at: number, reason: string }} */
      const { at, reason } = JSON.parse(await readFile(file, 'utf8'));
      const ageMs = now() - at;
      return ageMs >= 0 && ageMs < FAILURE_COUNTS_FOR_MS ? reason : undefined;
    },
    /** @param {string} reason */
    async remember(reason) {
      await mkdir(cache, { recursive: true });
      await writeFile(file, JSON.stringify({ at: now(), reason }));
    },
  };
}
