import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { runAsCommand } from './command.mjs';
import { buildIfStale } from './demo/stale-build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const ROOT = join(import.meta.dirname, '..');

/** @param {string} line */
const say = (line) => console.error(line);

/**
 * Starts the app as its user would, on the user's own profile; the flags are the app's.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function start(args) {
  if (!(await ensureSystemPackages('app'))) return 1;
  const { executable } = await electronRuntime({ say });
  await buildIfStale({ root: ROOT, say });
  const child = spawn(executable, [ROOT, ...args], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

await runAsCommand(import.meta.url, start);
