import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runCommand, type Ended } from './command';
import { expect, KEY, signIn, test as base } from './reachable';

const run = promisify(execFile);

const test = base.extend<{ command: (...args: readonly string[]) => Promise<Ended> }>({
  command: ({ executable, profile, server }, use) =>
    use((...args) => runCommand({ executable, profile, apiUrl: server.baseUrl }, ...args)),
});

const SCHEMA = 'org.freedesktop.Secret.Generic';

/** With the schema that keytar gives its entries: without it the keyring finds an entry for keytar at some times only. */
async function keepKey(account: string): Promise<void> {
  const attributes = { service: 'Reachable', account, 'xdg:schema': SCHEMA };
  const store = ['store', '--label=Reachable', ...Object.entries(attributes).flat()];
  const child = run('secret-tool', store);
  child.child.stdin?.end(KEY);
  await child;
}

const clipboardText = async (): Promise<string> =>
  (await run('xclip', ['-selection', 'clipboard', '-o'])).stdout;

test.describe('with a running app', () => {
  test('who tells what the window shows, and asks nobody else', async ({
    launch,
    command,
    server,
  }) => {
    const { page } = await launch({ flags: ['--poll-interval=86400'] });
    await signIn(page, KEY);
    await expect(page.getByTestId('summary')).toHaveText('12 of 30 available');
    const asked = server.requests.list;
    const anouk = await command('who', 'anouk', 'vries');
    expect(anouk).toEqual({
      code: 0,
      err: '',
      out: expect.stringMatching(
        /^Anouk de Vries {2}Available {2}(-|since [\d:]+) {2}\+31612345678\n$/,
      ),
    });
    const { code, out } = await command('who', '--available', '--json');
    const { live, colleagues } = JSON.parse(out) as { live: boolean; colleagues: unknown[] };
    expect({ code, live, count: colleagues.length }).toEqual({ code: 0, live: true, count: 12 });
    expect(out).not.toContain('http'); // where pictures lie is a secret
    expect(await command('who', 'nobody of that name')).toMatchObject({ code: 1, out: '' });
    expect(server.requests.list).toBe(asked);
  });

  test('status and refresh end with what holds', async ({ signedIn, command, server }) => {
    expect(await command('status')).toEqual({ code: 0, out: '12 of 30 available\n', err: '' });
    server.setAvailability('Anouk de Vries', 'UNAVAILABLE');
    expect(await command('refresh')).toEqual({ code: 0, out: '11 of 30 available\n', err: '' });
    expect(await command('status', 'anouk')).toMatchObject({ code: 1, out: '0 of 1 available\n' });
    server.setFault('reset');
    await expect(signedIn.page.getByTestId('freshness')).toHaveAttribute('data-state', 'offline');
    const old = await command('status', '--lang=nl');
    expect(old).toMatchObject({ code: 3, out: '11 van 30 waren beschikbaar\n' });
    expect(old.err).toMatch(
      /^reachable: Deze lijst is van \d\d:\d\d en klopt misschien niet meer\./,
    );
  });

  test('copy copies the one who is meant and never guesses', async ({ signedIn, command }) => {
    expect(await command('copy', 'anouk')).toEqual({
      code: 0,
      out: 'Copied +31612345678\n',
      err: '',
    });
    expect(await clipboardText()).toBe('+31612345678');
    const several = await command('copy', 'a');
    expect(several.code).toBe(2);
    expect(several.err).toContain('More than one colleague matches “a”.');
    expect(several.err).toContain('  Anouk de Vries ');
    expect(await clipboardText()).toBe('+31612345678');
    expect(signedIn.output()).not.toContain(KEY);
  });

  test('toggle hides and shows the window', async ({ signedIn, command }) => {
    const visible = (): Promise<boolean> =>
      signedIn.app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        return window?.isVisible() === true && !window.isMinimized();
      });
    await expect.poll(visible).toBe(true);
    await signedIn.page.bringToFront();
    expect(await command('toggle')).toEqual({ code: 0, out: '', err: '' });
    await expect.poll(visible).toBe(false);
    await command('toggle');
    await expect.poll(visible).toBe(true);
  });

  test('doctor tells of the app too, in fixed words', async ({ signedIn, command, server }) => {
    const { code, out } = await command('doctor', '--json');
    expect(code).toBe(0);
    const { healthy, checks } = JSON.parse(out) as {
      healthy: boolean;
      checks: { name: string; state: string; detail: string }[];
    };
    expect(healthy).toBe(true);
    expect(checks.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'app ok',
      'list ok',
      'keychain ok',
      'api ok',
      'tls ok',
      'clock ok',
      'proxy ok',
      'tray ok',
      'shortcut ok',
    ]);
    expect(out).not.toContain(new URL(server.baseUrl).host);
    expect(signedIn.pid).toBeGreaterThan(0);
  });

  test('only this user can reach its socket', async ({ signedIn, profile }) => {
    expect(signedIn.pid).toBeGreaterThan(0);
    await expect.poll(() => existsSync(join(profile, 'socket/commands'))).toBe(true);
    const modes = ['socket', 'socket/commands'].map((name) => stat(join(profile, name)));
    expect((await Promise.all(modes)).map(({ mode }) => mode & 0o777)).toEqual([0o700, 0o600]);
  });
});

test.describe('without a running app', () => {
  test('the key of the keychain does, with one request and no display', async ({
    command,
    server,
  }) => {
    await keepKey(server.baseUrl);
    expect(await command('who', 'anouk')).toEqual({
      code: 0,
      out: 'Anouk de Vries  Available  -  +31612345678\n',
      err: '',
    });
    expect(server.requests.list).toBe(1);
    expect(await command('status')).toEqual({ code: 0, out: '12 of 30 available\n', err: '' });
    expect((await command('doctor')).out).toMatch(/^ok +app +not running\n/);
  });

  test('what can’t be known ends with 3 and a sentence', async ({ command, server }) => {
    expect(await command('who')).toEqual({
      code: 3,
      out: '',
      err: 'reachable: Reachable has no key. Open its window and sign in.\n',
    });
    expect(await command('refresh')).toMatchObject({
      code: 3,
      err: 'reachable: Reachable is not running.\n',
    });
    await keepKey(server.baseUrl);
    server.setFault('reset');
    expect(await command('status')).toEqual({
      code: 3,
      out: '',
      err: 'reachable: No connection.\n',
    });
    server.setFault(null);
    server.setKeys([]);
    expect(await command('status')).toMatchObject({
      code: 3,
      err: 'reachable: The key was not accepted.\n',
    });
  });

  test('copy leaves the number on the clipboard, or prints it where there is none', async ({
    executable,
    profile,
    server,
    command,
  }) => {
    await keepKey(server.baseUrl);
    const env = process.env;
    const there = await runCommand(
      { executable, profile, apiUrl: server.baseUrl, env },
      'copy',
      'anouk',
    );
    expect(there).toEqual({ code: 0, out: 'Copied +31612345678\n', err: '' });
    expect(await clipboardText()).toBe('+31612345678');
    expect(await command('copy', 'anouk')).toEqual({
      code: 1,
      out: '+31612345678\n',
      err: 'reachable: The number could not be put on the clipboard.\n',
    });
  });

  test('a socket that a crash has left is no app', async ({ command, launch, server }) => {
    const { app } = await launch();
    app.process().kill('SIGKILL');
    await new Promise((done) => app.process().once('exit', done));
    await keepKey(server.baseUrl);
    expect((await command('status')).out).toBe('12 of 30 available\n');
    const again = await launch();
    await expect(again.page.getByTestId('summary')).toBeVisible();
    expect((await command('toggle')).code).toBe(0);
  });

  test('toggle starts the app', async ({ launch }) => {
    const { page } = await launch({ flags: ['toggle'] });
    await expect(page.getByLabel('API key')).toBeVisible();
  });

  for (const [args, sentence] of [
    [['whom'], 'there is no command “whom”.'],
    [['who', '--all'], 'who has no option “--all”.'],
    [['copy'], 'copy needs a NAME.'],
  ] as const) {
    test(`reachable ${args.join(' ')} is a usage error`, async ({ command }) => {
      const ended = await command(...args);
      expect(ended).toMatchObject({ code: 2, out: '' });
      expect(ended.err).toContain(`reachable: ${sentence}\n`);
    });
  }

  test('help and version need nothing', async ({ command }) => {
    expect(await command('--help')).toMatchObject({ code: 0, err: '' });
    expect((await command('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
