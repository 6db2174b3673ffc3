import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError, runAsCommand } from './command.mjs';
import { importTypeScript } from './import-typescript.mjs';

const CHART = join(import.meta.dirname, '../docs/pictures/fleet.svg');

const USAGE = `npm run simulation [-- --write]

Lets a thousand installations ask one provider and tells how evenly they do.
--write  draws docs/pictures/fleet.svg anew`;

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function simulation(args) {
  if (args.some((arg) => arg !== '--write')) throw new PlainError(USAGE, 2);
  /** @type {import('../test/simulation/report')} */
  const { reportFleet } = await importTypeScript('test/simulation/report.ts');
  const { lines, svg } = await reportFleet();
  console.log(lines.join('\n'));
  if (args.includes('--write')) await writeFile(CHART, svg);
  return 0;
}

await runAsCommand(import.meta.url, simulation);
