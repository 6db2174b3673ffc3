import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError, runAsCommand } from './command.mjs';
import { buildIfStale } from './demo/stale-build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { importTypeScript } from './import-typescript.mjs';
import { measureSizes } from './size.mjs';

const ROOT = join(import.meta.dirname, '..');
const REPORT = join(ROOT, 'test-results/bench.json');
const DOCS = join(ROOT, 'docs/performance.md');
const RUNS = 5;
const QUICK_RUNS = 1;
const QUICK_SIZES = [30, 10_000];

const USAGE = `npm run bench [-- OPTIONS]

Measures what the app takes, against the least that an Electron app takes, and holds it to the budgets.
--quick         one run of each figure, at 30 and 10000: under three minutes, and no more than a hint
--only=1,5      these rows of the table
--sizes=30      these numbers of colleagues, of 30, 1000 and 10000
--runs=N        runs of each figure, ${RUNS} if left out
--write-docs    puts the table into docs/performance.md; only of a full run`;

/** @param {string} line */
const say = (line) => console.error(line);

/** @param {readonly string[]} args */
function parseArguments(args) {
  const known = /^--(quick|write-docs|only=[\d,]+|sizes=[\d,]+|runs=\d+)$/;
  if (args.some((arg) => !known.test(arg))) throw new PlainError(USAGE, 2);
  /** @param {string} name */
  const numbers = (name) => {
    const given = args.find((arg) => arg.startsWith(`--${name}=`));
    return given === undefined
      ? null
      : given
          .slice(name.length + 3)
          .split(',')
          .map(Number);
  };
  const isQuick = args.includes('--quick');
  return {
    isQuick,
    isWritten: args.includes('--write-docs'),
    only: numbers('only'),
    sizes: numbers('sizes') ?? (isQuick ? QUICK_SIZES : null),
    runs: numbers('runs')?.[0] ?? (isQuick ? QUICK_RUNS : RUNS),
  };
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function bench(args) {
  const { isWritten, ...options } = parseArguments(args);
  const isFull =
    !options.isQuick && options.only === null && options.sizes === null && options.runs >= RUNS;
  if (isWritten && !isFull) throw new PlainError('The document takes a full run only.', 2);
  const runtime = await electronRuntime({ say });
  await buildIfStale({ root: ROOT, say });
  /** @type {import('../test/bench/run-bench')} */
  const { runBench } = await importTypeScript('test/bench/run-bench.ts');
  /** @type {import('../test/bench/quiet-machine')} */
  const { doubts } = await importTypeScript('test/bench/quiet-machine.ts');
  const doubtful = doubts(runtime.executable);
  for (const doubt of doubtful) say(doubt);
  if (isWritten && doubtful.length > 0)
    throw new PlainError('The document waits for a quiet machine.');
  const startedAt = Date.now();
  const report = await runBench({
    ...options,
    executable: runtime.executable,
    sizesOnDisk: measureSizes(),
    say,
  });
  say(`Took ${Math.round((Date.now() - startedAt) / 1000)} s.`);
  console.log([report.text, ...doubtful].join('\n'));
  await mkdir(join(ROOT, 'test-results'), { recursive: true });
  await writeFile(
    REPORT,
    `${JSON.stringify({ runtime: runtime.version, ...options, doubtful, ...report.data }, null, 2)}\n`,
  );
  if (isWritten) {
    /** @type {import('../test/bench/document')} */
    const { writeTable } = await importTypeScript('test/bench/document.ts');
    await writeTable(DOCS, report, runtime.version);
  }
  return report.isGood ? 0 : 1;
}

await runAsCommand(import.meta.url, bench);
