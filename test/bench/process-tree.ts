import { readdirSync, readFileSync } from 'node:fs';

/** The process and all that it started, and they started, that are alive. */
export function processTree(root: number): readonly number[] {
  const parents = new Map(processIds().map((pid) => [pid, parentOf(pid)]));
  const isInTree = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === root || isInTree(parents.get(pid)));
  return [...parents.keys()].filter(isInTree);
}

/** Bytes: what the tree alone uses, and its share of what it shares (PSS of proc_pid_smaps(5)). */
export function memoryOf(root: number): number {
  return sumOf(root, 'Pss');
}

/** Bytes of it that come from no file: unlike the program itself, nobody outside of the tree shares them. */
export function anonymousMemoryOf(root: number): number {
  return sumOf(root, 'Pss_Anon');
}

function sumOf(root: number, field: string): number {
  const kilobytes = processTree(root).map((pid) => {
    const rollup = readProc(`${pid}/smaps_rollup`) ?? '';
    return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(rollup)?.[1] ?? 0);
  });
  return 1024 * kilobytes.reduce((sum, each) => sum + each, 0);
}

/** The text of a file under /proc, or undefined when its process has gone. */
export function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** The fields of /proc/PID/stat from the third on (proc_pid_stat(5)); the second may hold spaces and brackets. */
export function statFields(pid: number): readonly string[] {
  const stat = readProc(`${pid}/stat`) ?? '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function processIds(): readonly number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

function parentOf(pid: number): number {
  return Number(statFields(pid)[1] ?? 0);
}
