import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { PlainError } from '../command.mjs';
import { end } from '../processes.mjs';
import { waitUntil } from './wait-until.mjs';

const READY_DEADLINE_MS = 15_000;
const END_GRACE_MS = 2_000;

/**
 * @typedef {object} Service
 * @property {string} program
 * @property {import('node:child_process').ChildProcess} child
 * @property {string} [death] a sentence, once it has ended or could not start
 */

/** The programs that make up a session; they write into its log and live until `end`. */
export class Services {
  /** @type {Service[]} */
  #started = [];
  #log;
  #signal;

  /** @param {{ log: number, signal: AbortSignal }} options the log's file descriptor, and what ends all waiting */
  constructor({ log, signal }) {
    this.#log = log;
    this.#signal = signal;
  }

  /**
   * @param {string} program
   * @param {readonly string[]} args
   * @param {{ env: NodeJS.ProcessEnv, input?: string }} options `input` goes to its standard input
   * @returns {Service}
   */
  start(program, args, { env, input = '' }) {
    // In a process group of its own, so that Ctrl+C in the terminal does not end the desktop before what runs on it.
    const child = spawn(program, args, {
      env,
      detached: true,
      stdio: ['pipe', this.#log, this.#log, 'pipe'],
    });
    /** @type {Service} */
    const service = { program, child };
    child.once('error', ({ message }) => {
      service.death = `${program} does not start (${message}); is everything installed? node scripts/system-packages.mjs tells.`;
    });
    child.once('exit', (code, signal) => (service.death = `${program} ended (${signal ?? code}).`));
    // Most services do not read their input; one that has already closed it is no failure.
    child.stdin?.on('error', () => undefined).end(input);
    this.#started.push(service);
    return service;
  }

  /**
   * Resolves to what `probe` has, once it has something.
   *
   * @template T
   * @param {Service} service
   * @param {() => Promise<T | undefined>} probe
   * @returns {Promise<T>}
   */
  ready(service, probe) {
    const probeWhileAlive = () => {
      if (service.death !== undefined) throw new PlainError(service.death);
      return probe();
    };
    const options = { deadlineMs: READY_DEADLINE_MS, signal: this.#signal };
    return waitUntil(service.program, async () => probeWhileAlive(), options);
  }

  /**
   * The first line that the service writes to file descriptor 3, which is how it tells its address and that it is ready.
   *
   * @param {Service} service
   * @returns {Promise<string>}
   */
  firstLine(service) {
    /** @type {string | undefined} */
    let first;
    const pipe = /** @type {import('node:stream').Readable} */ (service.child.stdio[3]);
    createInterface(pipe).on('line', (line) => (first ??= line));
    return this.ready(service, async () => first);
  }

  /** Sentences about services that have ended by themselves. */
  deaths() {
    return this.#started.flatMap(({ death }) => death ?? []);
  }

  /** Ends them, the last one first. */
  async end() {
    for (const { child, death } of this.#started.reverse()) {
      if (death === undefined) await end(child, END_GRACE_MS);
    }
  }
}
