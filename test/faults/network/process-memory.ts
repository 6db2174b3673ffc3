import { readFile, writeFile } from 'node:fs/promises';

/** Watches the most memory that a process has held resident at once since now (Linux). */
export async function peakMemory(pid: number): Promise<{ growthBytes(): Promise<number> }> {
  // 5: the peak starts again from what is resident now, proc(5).
  await writeFile(`/proc/${pid}/clear_refs`, '5');
  const before = await statusBytes(pid, 'VmRSS');
  return { growthBytes: async () => (await statusBytes(pid, 'VmHWM')) - before };
}

async function statusBytes(pid: number, name: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kib = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
  if (kib === undefined) throw new Error(`process ${pid} tells no ${name}`);
  return Number(kib) * 1024;
}
