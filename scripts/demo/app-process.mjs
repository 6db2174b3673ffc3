import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { end, exitCodeOf } from '../processes.mjs';
import { isNoise } from './app-noise.mjs';

/** The app promises to be gone within 2 s of being asked; a slow machine gets more. */
const END_GRACE_MS = 10_000;

/**
 * @typedef {object} AppProcess
 * @property {number} pid
 * @property {Promise<number>} ended resolves to its exit code
 * @property {() => string | undefined} firstLine the first line on its stdout, once there is one
 * @property {() => Promise<number>} end asks it to quit; resolves to its exit code
 */

/**
 * Starts the app and lets through what it prints, without the noise of the libraries under it.
 *
 * @param {{ executable: string, args: readonly string[], env: NodeJS.ProcessEnv }} options
 * @returns {AppProcess}
 */
export function startApp({ executable, args, env }) {
  const child = spawn(executable, args, {
    env: { ...env, ELECTRON_RUN_AS_NODE: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {string | undefined} */
  let firstLine;
  createInterface(child.stdout).on('line', (line) => {
    firstLine ??= line;
    console.log(line);
  });
  createInterface(child.stderr).on('line', (line) => {
    if (!isNoise(line)) console.error(line);
  });
  const ended = exitCodeOf(child);
  return {
    pid: child.pid ?? 0,
    ended,
    firstLine: () => firstLine,
    end: async () => {
      await end(child, END_GRACE_MS);
      return ended;
    },
  };
}
