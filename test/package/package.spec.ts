import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, KEY, SANDBOX_FLAGS, test as base } from '../e2e/reachable';
import { statusNotifierOf } from '../e2e/desktop/status-notifier';
import { builtPackage, existing, INSTALLED, installedFiles, run } from './install';

/**
 * The package as its user gets it: installed by apt-get with what it needs, its fuses set, worked by mouse, keyboard,
 * clipboard, keyring and panel alone, because no test driver gets in. Needs root, and a package that `npm run dist` has
 * made.
 */
const test = base.extend<{ started: ChildProcess & { readonly pid: number } }>({
  started: async ({ server, profile }, use) => {
    const flags = [
      ...SANDBOX_FLAGS,
      `--user-data-dir=${profile}`,
      `--api-url=${server.baseUrl}`,
      '--lang=en',
      '--poll-interval=1',
    ];
    const app = spawn('/usr/bin/reachable', flags, { stdio: 'ignore' });
    if (app.pid === undefined) throw new Error('The installed app did not start.');
    await use(app as ChildProcess & { readonly pid: number });
    if (app.exitCode === null) app.kill('SIGKILL');
  },
});

/** As they stand in the executable: the digits one and zero. */
const [on, off] = [0x31, 0x30];

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  await run('apt-get', ['install', '--yes', '--no-install-recommends', await builtPackage()]);
});
test.afterAll(async () => {
  await run('dpkg', ['--purge', 'reachable']);
});

const keys = (...names: readonly string[]): Promise<unknown> =>
  run('xdotool', ['key', '--clearmodifiers', ...names]);

const type = (text: string): Promise<unknown> => run('xdotool', ['type', '--delay', '40', text]);

async function windowOf(pid: number): Promise<string> {
  let window = '';
  await expect
    .poll(async () => {
      const search = ['search', '--onlyvisible', '--pid', `${pid}`];
      window = await run('xdotool', search).then(
        ({ stdout }) => stdout.split('\n')[0] ?? '',
        () => '', // none yet
      );
      return window;
    })
    .not.toBe('');
  return window;
}

const clipboardText = (): Promise<string> =>
  run('xclip', ['-selection', 'clipboard', '-o']).then(
    ({ stdout }) => stdout,
    () => '', // empty
  );

test('signs in, polls, copies and quits', async ({ started: app, server }) => {
  const window = await windowOf(app.pid);
  await delay(1500); // the field takes the focus once the page is drawn
  await run('xdotool', ['windowactivate', '--sync', window]);
  await type(KEY);
  await keys('Return');
  await delay(2000);
  const tray = await statusNotifierOf(app.pid);
  await expect.poll(() => tray.tooltip()).toMatch(/^12 of 30 available/);
  const asked = server.requests.list;
  await expect.poll(() => server.requests.list).toBeGreaterThan(asked + 1);
  const lookup = ['lookup', 'service', 'Reachable', 'account', server.baseUrl];
  expect((await run('secret-tool', lookup)).stdout).toBe(KEY);

  await type('ano');
  await keys('Return');
  await expect.poll(clipboardText).toBe('+31612345678');

  const ended = once(app, 'exit');
  // The app may be gone before it has answered the click.
  await tray.click('Quit Reachable').catch(() => undefined);
  tray.close();
  expect(await ended).toEqual([0, null]);
});

test('answers on the command line, without a display', async ({ profile, server }) => {
  const { DISPLAY, ...env } = process.env;
  expect(DISPLAY).toBeDefined();
  const flags = [...SANDBOX_FLAGS, `--user-data-dir=${profile}`, `--api-url=${server.baseUrl}`];
  const lookup = ['store', '--label=x', 'service', 'Reachable', 'account', server.baseUrl];
  const stored = run('secret-tool', lookup);
  stored.child.stdin?.end(KEY);
  await stored;
  const { stdout } = await run('reachable', [...flags, 'status'], { env });
  expect(stdout).toBe('12 of 30 available\n');
});

test('has its fuses set', async () => {
  const wire = await getCurrentFuseWire(INSTALLED);
  const set = Object.values(FuseV1Options)
    .filter((fuse): fuse is FuseV1Options => typeof fuse === 'number')
    .map((fuse) => [FuseV1Options[fuse], wire[fuse]] as const);
  expect(Object.fromEntries(set)).toMatchObject({
    RunAsNode: off,
    EnableCookieEncryption: on,
    EnableNodeOptionsEnvironmentVariable: off,
    EnableNodeCliInspectArguments: off,
    OnlyLoadAppFromAsar: on,
  });
});

test('runs no code that the environment brings', async ({ profile }) => {
  const env = {
    ...process.env,
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: '--require=/tmp/none.cjs',
  };
  const args = [...SANDBOX_FLAGS, `--user-data-dir=${profile}`, '--api-url=http://example.com'];
  const program = `console.log('ran as Node')`;
  const ended = await run(INSTALLED, ['--eval', program, ...args], { env }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
  );
  // The app itself ran, and refused the URL of the provider.
  expect(ended).toEqual({ code: 2, stdout: '' });
});

test('leaves nothing behind when it is removed', async () => {
  const files = await installedFiles();
  expect(files).toContain('/usr/share/applications/reachable.desktop');
  expect(files).toContain('/usr/share/man/man1/reachable.1.gz');
  expect(files).toContain('/usr/share/bash-completion/completions/reachable');
  expect(files).toContain('/usr/share/zsh/vendor-completions/_reachable');
  await run('dpkg', ['--purge', 'reachable']);
  expect(await existing(files)).toEqual([]);
});
