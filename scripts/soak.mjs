import { PlainError, runAsCommand } from './command.mjs';
import { buildIfStale } from './demo/stale-build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { importTypeScript } from './import-typescript.mjs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

const USAGE = `npm run soak [-- OPTIONS]

Polls 2000 times while colleagues come and go, the window hides and shows, and somebody searches and watches; fails if
memory or anything that is held has grown.
--polls=N   instead of 2000
--size=N    colleagues, 1000 if left out`;

/** @param {string} line */
const say = (line) => console.error(line);

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function soak(args) {
  if (args.some((arg) => !/^--(polls|size)=\d+$/.test(arg))) throw new PlainError(USAGE, 2);
  /**
   * @param {string} name
   * @param {number} otherwise
   */
  const number = (name, otherwise) => {
    const given = args.find((arg) => arg.startsWith(`--${name}=`));
    return given === undefined ? otherwise : Number(given.split('=')[1]);
  };
  const { executable } = await electronRuntime({ say });
  await buildIfStale({ root: ROOT, say });
  /** @type {import('../test/soak/run-soak')} */
  const { runSoak } = await importTypeScript('test/soak/run-soak.ts');
  /** @type {import('../test/soak/growth')} */
  const { isFlat } = await importTypeScript('test/soak/growth.ts');
  const growth = await runSoak({
    executable,
    polls: number('polls', 2000),
    size: number('size', 1000),
    say,
  });
  for (const each of growth) {
    const { what, first, last } = each;
    const change = `${(100 * (last / first - 1)).toFixed(1)} %`;
    console.log(
      `${what.padEnd(14)} ${String(Math.round(first)).padStart(10)} ${String(Math.round(last)).padStart(10)} ${change.padStart(8)}  ${isFlat(each) ? 'pass' : 'FAIL'}`,
    );
  }
  return growth.every(isFlat) ? 0 : 1;
}

await runAsCommand(import.meta.url, soak);
