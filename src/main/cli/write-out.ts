import { writeSync } from 'node:fs';

const RETRY_MS = 5;

/** File descriptors: a thread's own `process.stdout` has none. */
const FILES = { out: 1, err: 2 } as const;

/** All of `text`, before the process ends. Who has stopped reading, as `head` does, gets no more and no complaint. */
export function writeOut(to: keyof typeof FILES, text: string): void {
  let left = Buffer.from(text);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (left.length > 0) {
    try {
      left = left.subarray(writeSync(FILES[to], left));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(pause, 0, 0, RETRY_MS); // a pipe that is full for the moment
    }
  }
}
