import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { SESSION_MARK } from './desktop-environment.mjs';

const GRACE_MS = 2_000;
const LOOK_EVERY_MS = 20;

/**
 * Ends every process of the session that is still there, also those that the bus started or that went to the background.
 * They are found by the mark in their environment, so no process of anyone else is ever touched.
 *
 * @param {string} folder the session's
 */
export async function endSessionProcesses(folder) {
  const end = performance.now() + GRACE_MS;
  signalAll(folder, 'SIGTERM');
  while (signalAll(folder, 0) > 0 && performance.now() < end) await delay(LOOK_EVERY_MS);
  signalAll(folder, 'SIGKILL');
}

/**
 * @param {string} folder
 * @param {NodeJS.Signals | 0} signal
 * @returns {number} how many processes there were
 */
function signalAll(folder, signal) {
  const pids = sessionProcesses(folder);
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (!isErrno(error, 'ESRCH')) throw error;
    }
  }
  return pids.length;
}

/** @param {string} folder */
function sessionProcesses(folder) {
  const mark = `${SESSION_MARK}=${folder}`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => environmentOf(pid).includes(mark))
    .map(Number);
}

/**
 * @param {string} pid
 * @returns {readonly string[]} empty for a process that is gone or somebody else's
 */
function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].some((code) => isErrno(error, code))) return [];
    throw error;
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isErrno(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
