import { parentPort, workerData } from 'node:worker_threads';
import { parseAnswer } from './parse-answer';

// Runs in a thread of its own, once. All that it took goes back to the system with it.
parentPort?.postMessage(parseAnswer(workerData as Uint8Array));
