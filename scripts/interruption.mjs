import { constants } from 'node:os';
import { PlainError } from './command.mjs';

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Somebody wants this process to end. */
export class Interruption extends PlainError {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`Ended by ${signal}.`, 128 + constants.signals[signal]);
    /**
     * What to send to a child for it: nothing for Ctrl+C in a terminal, which has reached the children too.
     *
     * @type {NodeJS.Signals | 0}
     */
    this.forChildren = signal === 'SIGINT' && process.stdin.isTTY ? 0 : signal;
  }
}

/**
 * From here to `stopListening` a signal aborts `signal`, with an `Interruption`, in place of ending the process.
 *
 * @returns {{ signal: AbortSignal, stopListening: () => void }}
 */
export function listenForInterruption() {
  const controller = new AbortController();
  /** @param {NodeJS.Signals} signal */
  const abort = (signal) => controller.abort(new Interruption(signal));
  for (const signal of SIGNALS) process.on(signal, abort);
  return {
    signal: controller.signal,
    stopListening: () => {
      for (const signal of SIGNALS) process.off(signal, abort);
    },
  };
}
