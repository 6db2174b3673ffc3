import { readdirSync, readlinkSync } from 'node:fs';
import { loadavg } from 'node:os';

/** Processes that run one at a time keep the load of the last minute below this. */
const BUSY = 1;

/** Sentences on what makes the figures doubtful; none on a quiet machine. */
export function doubts(executable: string): readonly string[] {
  const found: string[] = [];
  const [load = 0] = loadavg();
  if (load > BUSY) {
    found.push(
      `The machine is busy (load ${load.toFixed(1)}): times are longer than they should be.`,
    );
  }
  const others = readdirSync('/proc').filter((pid) => runs(pid, executable)).length;
  if (others > 0) {
    found.push(
      `${others} other processes run the same Electron and share its memory: the figures of memory are too low.`,
    );
  }
  return found;
}

function runs(pid: string, executable: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/exe`) === executable;
  } catch {
    return false; // no process, or has gone meanwhile
  }
}
