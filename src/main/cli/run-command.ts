import { Worker } from 'node:worker_threads';
import { EXIT, remark } from './command';
import { CODE, DONE, type CommandWorkerData } from './command-worker-data';
import { writeOut } from './write-out';

/** Longer than the keychain's prompt, the provider and the app may take together. */
const DEADLINE_MS = 90_000;

/**
 * Runs the command in a thread and waits for it, with everything else of the program at a stand. Returns the exit code,
 * or `START_APP`.
 */
export function runCommand(workerPath: string, data: Omit<CommandWorkerData, 'state'>): number {
  const state = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(workerPath, { workerData: { ...data, state } });
  const isOver = Atomics.wait(state, DONE, 0, DEADLINE_MS) !== 'timed-out';
  void worker.terminate();
  if (isOver) return Atomics.load(state, CODE);
  writeOut('err', remark('the command took too long.'));
  return EXIT.unknown;
}
