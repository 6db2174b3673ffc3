import { readdirSync } from 'node:fs';
import { processTree, readProc, statFields } from './process-tree';

/** USER_HZ, which is 100 on every Linux that Electron runs on. */
const TICK_MS = 10;
/** Two rounded figures differ by less than this; what is beyond it are threads that have ended. */
const ROUNDING_MS = 2 * TICK_MS;

interface Used {
  /** Of the process with all its threads, those that ended too, in ticks. */
  readonly tickMs: number;
  /** Of its living threads, by the scheduler's own finer account (schedstat). */
  readonly threads: ReadonlyMap<string, number>;
}

/** Milliseconds of CPU that a process tree uses, by the kernel's accounting. */
export class CpuMeter {
  readonly #root: number;
  readonly #start: ReadonlyMap<number, Used>;

  constructor(root: number) {
    this.#root = root;
    this.#start = usedBy(root);
  }

  /** Since the meter was made. */
  read(): number {
    let sum = 0;
    for (const [pid, now] of usedBy(this.#root)) sum += usedSince(this.#start.get(pid), now);
    return sum;
  }
}

function usedSince(before: Used | undefined, now: Used): number {
  const ticksMs = now.tickMs - (before?.tickMs ?? 0);
  let threadsMs = 0;
  for (const [tid, ms] of now.threads) threadsMs += ms - (before?.threads.get(tid) ?? 0);
  return ticksMs - threadsMs > ROUNDING_MS ? ticksMs : threadsMs;
}

function usedBy(root: number): ReadonlyMap<number, Used> {
  return new Map(processTree(root).map((pid) => [pid, used(pid)]));
}

function used(pid: number): Used {
  const fields = statFields(pid);
  const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0); // utime and stime
  const threads = threadIds(pid).map((tid): [string, number] => {
    const [onCpuNs = '0'] = (readProc(`${pid}/task/${tid}/schedstat`) ?? '').split(' ');
    return [tid, Number(onCpuNs) / 1e6];
  });
  return { tickMs: ticks * TICK_MS, threads: new Map(threads) };
}

function threadIds(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return []; // has gone meanwhile
  }
}
