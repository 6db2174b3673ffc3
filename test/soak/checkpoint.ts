import { setTimeout as delay } from 'node:timers/promises';
import type { Started } from '../bench/launch';
import { anonymousMemoryOf, memoryOf } from '../bench/process-tree';

/** What must not grow. */
export interface Checkpoint {
  /** Bytes: PSS over the process tree. */
  readonly memory: number;
  /** Of it what is in no file, and so not shared with other programs on the machine. */
  readonly anonymous: number;
  readonly mainHeap: number;
  readonly timers: number;
  readonly handles: number;
  readonly listeners: number;
  readonly windows: number;
  readonly pageHeap: number;
  readonly pageNodes: number;
  readonly pageListeners: number;
  readonly documents: number;
}

const SETTLE_MS = 1500;
/** The process that talks to the keychain leaves after two idle seconds, and is no leak while it stays. */
const LOOKS = 3;

/** Brings the app to where it was at the last one, collects the garbage, and counts; of several looks the least. */
export async function checkpoint(app: Started): Promise<Checkpoint> {
  await app.order('show');
  await delay(SETTLE_MS);
  await app.order('scroll', 0);
  const looks: Checkpoint[] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    const counts = (await app.order('count')) as Omit<Checkpoint, 'memory' | 'anonymous'>;
    await delay(SETTLE_MS / LOOKS);
    looks.push({ ...counts, memory: memoryOf(app.pid), anonymous: anonymousMemoryOf(app.pid) });
  }
  const [first] = looks;
  if (first === undefined) throw new Error('Nothing was counted.');
  const keys = Object.keys(first) as (keyof Checkpoint)[];
  const least = keys.map((key) => [key, Math.min(...looks.map((look) => look[key]))]);
  return Object.fromEntries(least) as unknown as Checkpoint;
}
