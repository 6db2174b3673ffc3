import { setTimeout as delay } from 'node:timers/promises';
import { PlainError } from '../command.mjs';

const PROBE_EVERY_MS = 50;

/**
 * Asks again and again until `probe` has something.
 *
 * @template T
 * @param {string} what the end of the sentence "… was not there after 10 s"
 * @param {() => Promise<T | undefined>} probe undefined: not yet. Throws to give up.
 * @param {{ deadlineMs: number, signal?: AbortSignal }} options
 * @returns {Promise<T>}
 */
export async function waitUntil(what, probe, { deadlineMs, signal }) {
  const end = performance.now() + deadlineMs;
  for (;;) {
    signal?.throwIfAborted();
    const found = await probe();
    if (found !== undefined) return found;
    if (performance.now() >= end) {
      throw new PlainError(`${what} was not there after ${Math.round(deadlineMs / 1000)} s.`);
    }
    await delay(PROBE_EVERY_MS);
  }
}
