import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, SANDBOX_FLAGS, signIn, startApp, test, KEY } from './reachable';

const APP = resolve(import.meta.dirname, '../..');

for (const flag of [
  '--api-url=http://example.com/v1',
  '--api-url=nonsense',
  '--lang=xx',
  '--poll-interval=0',
]) {
  test(`${flag} is refused at start`, async ({ executable, profile }) => {
    const child = spawn(executable, [APP, ...SANDBOX_FLAGS, `--user-data-dir=${profile}`, flag]);
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(2);
    expect(stderr).toContain(`reachable: ${flag}`);
  });
}

for (const [language, words] of [
  ['nl', /beschikbaar/],
  ['es', /disponibles/],
  ['sv', /tillgängliga/],
] as const) {
  test(`--lang=${language} speaks that language`, async ({ launch }) => {
    const { page } = await launch({ flags: [`--lang=${language}`, '--demo'] });
    await expect(page.getByTestId('summary')).toHaveText(words);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  });
}

test('--hidden starts in the tray without a window, and a second start shows one', async ({
  executable,
  profile,
  server,
}) => {
  const apiUrl = `--api-url=${server.baseUrl}`;
  const app = await startApp(executable, profile, [apiUrl, '--lang=en', '--hidden']);
  const visible = (): Promise<boolean[]> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    );
  await new Promise((done) => setTimeout(done, 1500));
  expect(await visible()).toEqual([]);
  const second = spawn(executable, [APP, ...SANDBOX_FLAGS, `--user-data-dir=${profile}`, apiUrl]);
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
  await expect.poll(visible).toEqual([true]);
  await app.close();
});

test('quitting ends with exit code 0', async ({ launch }) => {
  const { app, page } = await launch();
  await signIn(page, KEY);
  await expect(page.getByTestId('summary')).toBeVisible();
  const child = app.process();
  const ended = once(child, 'exit') as Promise<[number]>;
  await app.evaluate(({ app: electron }) => electron.quit());
  expect((await ended)[0]).toBe(0);
});
