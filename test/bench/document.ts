import { cpus, totalmem, type } from 'node:os';
import { readFile, writeFile } from 'node:fs/promises';
import type { BenchReport } from './run-bench';
import { asMarkdown, tableOf } from './table';

const START = '<!-- bench: start -->';
const END = '<!-- bench: end -->';

/** Puts the table between its two marks; what stands around it is written by hand. */
export async function writeTable(
  file: string,
  { data }: BenchReport,
  electron: string,
): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [before, after] = [text.split(START)[0], text.split(END)[1]];
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for it.`);
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const machine = `${type()}, ${cpus().length} cores, ${gigabytes} GB of memory, Electron ${electron}; an X server without a graphics card.`;
  const table = asMarkdown(tableOf(data.figures));
  await writeFile(file, `${before}${START}\n\n${machine}\n\n${table}\n\n${END}${after}`);
}
