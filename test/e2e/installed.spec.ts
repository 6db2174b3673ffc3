import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { link, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { expect, SANDBOX_FLAGS, test as base } from './reachable';

const APP = resolve(import.meta.dirname, '../..');

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/**
 * Electron takes itself for installed as soon as its executable is not called `electron`. Playwright can't drive such an
 * app, since it drives by a switch that is dropped there: it is watched from outside.
 */
const test = base.extend<{ installed: string }>({
  installed: async ({ executable }, use) => {
    const renamed = join(dirname(executable), `reachable-${process.pid}`);
    await link(executable, renamed);
    await use(renamed);
    await rm(renamed);
  },
});

/** Runs the demo until it has shown a list, or until it ends by itself. */
async function run(
  executable: string,
  profile: string,
  switches: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const args = [APP, ...SANDBOX_FLAGS, `--user-data-dir=${profile}/app`, '--demo', ...switches];
  const child = spawn(executable, args, { env: { ...process.env, ...env } });
  let output = '';
  const listen = (chunk: Buffer): void => {
    output += chunk.toString();
    if (/\d+ of \d+ available/.test(output)) child.kill('SIGTERM');
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

/** Ways to record or to get in that leave a mark outside. */
function openEveryWay(executable: string, profile: string): Promise<Ended> {
  const switches = [
    `--log-net-log=${join(profile, 'net.json')}`,
    `--ssl-key-log-file=${join(profile, 'keys-by-switch')}`,
    '--remote-debugging-port=0',
  ];
  return run(executable, profile, switches, { SSLKEYLOGFILE: join(profile, 'keys-by-variable') });
}

test('an installed app records nothing and lets no other program in', async ({
  installed,
  profile,
}) => {
  const { output } = await openEveryWay(installed, profile);
  expect(output).toMatch(/available/);
  expect(output).not.toContain('DevTools listening');
  expect(await readdir(profile)).toEqual(['app']);
});

test('the same switches are obeyed while the app is developed', async ({ executable, profile }) => {
  const { output } = await openEveryWay(executable, profile);
  expect(output).toContain('DevTools listening');
  expect(await readdir(profile)).toEqual(['app', 'keys-by-switch', 'net.json']);
});

/** Leaves the file that is named first, and becomes the program that it was to start. */
const PREFIX = '#!/bin/sh\ntouch "$1"\nshift\nexec "$@"\n';

for (const name of ['renderer-cmd-prefix', 'utility-cmd-prefix']) {
  test(`an installed app does not hear --${name}`, async ({ installed, executable, profile }) => {
    const prefix = join(profile, 'prefix');
    const mark = join(profile, 'mark');
    await writeFile(prefix, PREFIX, { mode: 0o700 });
    const outcome = async (electron: string): Promise<readonly boolean[]> => {
      const { output } = await run(electron, profile, [`--${name}=${prefix} ${mark}`]);
      return [/available/.test(output), (await readdir(profile)).includes('mark')];
    };
    expect(await outcome(installed)).toEqual([true, false]);
    // It leaves its mark, or Electron refuses it and ends: Electron 25 does.
    expect(await outcome(executable)).not.toEqual([true, false]);
  });
}

test('an installed app does not start where a recording is under way already', async ({
  installed,
  profile,
}) => {
  const trace = join(profile, 'trace.json');
  const switches = ['--trace-startup=netlog', `--trace-startup-file=${trace}`];
  const { code, output } = await run(installed, profile, switches);
  expect(code).toBe(2);
  expect(output).toContain('reachable: --trace-startup is refused');
  expect(await readdir(profile)).not.toContain('trace.json');
});

test('an installed app takes no policy but that of its system', async ({
  installed,
  executable,
  profile,
}) => {
  const policy = join(profile, 'policy.json');
  await writeFile(policy, JSON.stringify({ disable: ['demo'] }));
  const env = { REACHABLE_POLICY_FILE: policy };
  expect((await run(installed, profile, [], env)).output).toMatch(/\d+ of \d+ available/);
  expect((await run(executable, profile, [], env)).output).toContain('--demo is refused');
});
