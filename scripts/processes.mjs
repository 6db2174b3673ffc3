import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {object} Ended
 * @property {number | null} code null when a signal or the deadline ended it, or when it did not start at all
 * @property {string} stdout
 * @property {string} stderr also says why it did not start
 * @property {boolean} timedOut
 */

/**
 * Runs a program to its end and collects what it prints. Never rejects: a program that is missing, fails or is killed
 * at the deadline is an answer like any other.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, deadlineMs: number }} options
 * @returns {Promise<Ended>}
 */
export function runToEnd(command, args, { env = process.env, cwd, deadlineMs }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, deadlineMs);
    child.stdout.setEncoding('utf8').on('data', (text) => (output.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output.stderr += text));
    child.once('error', (error) => (output.stderr += error.message));
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code: timedOut || child.pid === undefined ? null : code, ...output, timedOut });
    });
  });
}

/** What a shell tells of a command it can't find; Node has a negative number for it. */
const NOT_STARTED = 127;

/**
 * The exit code a shell would tell: 128 and the signal's number when a signal ended the process, 127 when it did not start.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export function exitCodeOf(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve(child.exitCode < 0 ? NOT_STARTED : child.exitCode);
    if (child.signalCode !== null) return resolve(128 + constants.signals[child.signalCode]);
    child.once('error', () => resolve(NOT_STARTED));
    child.once('exit', (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    );
  });
}

/**
 * Asks the process to end, waits, and kills it if it is still there after `graceMs`.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} graceMs
 * @param {NodeJS.Signals | 0} signal how to ask; 0: it knows already
 */
export async function end(child, graceMs, signal = 'SIGTERM') {
  const ended = exitCodeOf(child);
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await ended;
  clearTimeout(timer);
}

/** Enough for a test runner to write its report. */
const FOREGROUND_GRACE_MS = 10_000;

/**
 * Runs a program with this process's own input and output.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, interrupted: AbortSignal }} options the program is ended when `interrupted` is aborted
 * @returns {Promise<number>} its exit code
 */
export async function runInForeground(command, args, { env, interrupted }) {
  const child = spawn(command, args, { env, stdio: 'inherit' });
  child.once('error', (error) => console.error(`${command} does not start: ${error.message}`));
  const stop = () => void end(child, FOREGROUND_GRACE_MS, interrupted.reason.forChildren);
  interrupted.addEventListener('abort', stop, { once: true });
  const code = await exitCodeOf(child);
  interrupted.removeEventListener('abort', stop);
  return code;
}
