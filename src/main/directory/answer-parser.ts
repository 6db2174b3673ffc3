import { Worker } from 'node:worker_threads';
import { parseAnswer, type ParsedAnswer } from './parse-answer';

/** Takes the bytes over; rejects only when `signal` is aborted. */
export type AnswerParser = (body: Uint8Array, signal: AbortSignal) => Promise<ParsedAnswer>;

/** From some thousand users on, what reading them leaves behind in the heap is worth more than a thread costs. */
const BIG_BYTES = 4 * 1024 * 1024;

export const parseHere: AnswerParser = async (body) => parseAnswer(body);

/** Reads big answers in a thread that ends with it. `threadPath` is the built parse-thread.cjs. */
export function createAnswerParser(threadPath: string, bigBytes = BIG_BYTES): AnswerParser {
  return (body, signal) =>
    body.byteLength < bigBytes ? parseHere(body, signal) : parseApart(threadPath, body, signal);
}

function parseApart(
  threadPath: string,
  body: Uint8Array,
  signal: AbortSignal,
): Promise<ParsedAnswer> {
  return new Promise((resolve, reject) => {
    const bytes = whole(body);
    const thread = new Worker(threadPath, { workerData: bytes, transferList: [bytes.buffer] });
    const abort = (): void => {
      void thread.terminate();
      reject(signal.reason);
    };
    signal.addEventListener('abort', abort, { once: true });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => {
      signal.removeEventListener('abort', abort);
      reject(new Error('The thread ended without an answer')); // too late to count where it gave one
    });
  });
}

/** Bytes with a buffer of their own, which can be handed over. */
function whole(body: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = body;
  const owns = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  return owns ? new Uint8Array(buffer) : new Uint8Array(body);
}
