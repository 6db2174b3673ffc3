import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, SANDBOX_FLAGS, signIn, test, KEY } from './reachable';

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

test('--hidden starts in the tray, and a second start shows the window', async ({
  launch,
  executable,
  profile,
  server,
}) => {
  const { app } = await launch({ flags: ['--hidden'] });
  const visible = (): Promise<boolean> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((window) => window.isVisible()),
    );
  await new Promise((done) => setTimeout(done, 1500));
  expect(await visible()).toBe(false);
  const second = spawn(executable, [
    APP,
    ...SANDBOX_FLAGS,
    `--user-data-dir=${profile}`,
    `--api-url=${server.baseUrl}`,
  ]);
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
  await expect.poll(visible).toBe(true);
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
