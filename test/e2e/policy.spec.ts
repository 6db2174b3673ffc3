import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expectAccessible } from './axe';
import { expect, KEY, row, SANDBOX_FLAGS, signIn, test as base, type Running } from './reachable';

const APP = resolve(import.meta.dirname, '../..');

interface Fixtures {
  /** Starts the app under that policy, as its text or as JSON. */
  readonly under: (policy: unknown, flags?: readonly string[]) => Promise<Running>;
}

const test = base.extend<Fixtures>({
  under: async ({ launch, profile }, use) => {
    await use(async (policy, flags = []) => launch({ flags, env: await envFor(profile, policy) }));
  },
});

async function envFor(folder: string, policy: unknown): Promise<Record<string, string>> {
  const path = join(folder, 'policy.json');
  await writeFile(path, typeof policy === 'string' ? policy : JSON.stringify(policy), {
    mode: 0o644,
  });
  return { REACHABLE_POLICY_FILE: path };
}

/** Watched from its first word on, which a test driver would miss. */
async function startUnder(
  executable: string,
  profile: string,
  policy: unknown,
  flags: readonly string[],
): Promise<ChildProcessWithoutNullStreams> {
  const env = { ...process.env, ...(await envFor(profile, policy)) };
  return spawn(executable, [APP, ...SANDBOX_FLAGS, `--user-data-dir=${profile}`, ...flags], {
    env,
  });
}

const log = (profile: string): Promise<string> => readFile(join(profile, 'logs/main.log'), 'utf8');

test('a managed setting holds, is shown as managed and can’t be changed', async ({
  under,
  profile,
}) => {
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ theme: 'light' }));
  const { page } = await under({
    fixed: { theme: 'dark', shortcut: null, pinned: false, quietHours: { from: 0, to: 60 } },
    defaults: { order: 'name', density: 'compact' },
  });
  await signIn(page, KEY);
  await expect(page.getByTestId('summary')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Settings' }).click();
  const theme = page.getByLabel('Theme');
  await expect(theme).toBeDisabled();
  await expect(theme).toHaveAccessibleDescription('Managed by your organisation.');
  await expect(page.getByLabel('Order').locator('option:checked')).toHaveText('By name');
  await expectAccessible(page, 'managed settings');
  const answer = await page.evaluate(() =>
    window.reachable.request('save-settings', { theme: 'light', order: 'availability' }),
  );
  expect(answer.settings).toMatchObject({ theme: 'dark', order: 'availability' });
  const stored = JSON.parse(await readFile(join(profile, 'settings.json'), 'utf8')) as unknown;
  expect(stored).toEqual({ theme: 'light', order: 'availability' });
});

test('a policy’s provider and interval are stronger than the flags', async ({ under, server }) => {
  const { page } = await under({ apiUrl: server.baseUrl, fixed: { pollIntervalMs: 15_000 } }, [
    '--api-url=http://127.0.0.1:9',
    '--poll-interval=1',
  ]);
  await signIn(page, KEY);
  await expect(page.getByTestId('summary')).toBeVisible();
  const { pollIntervalMs } = await page.evaluate(() =>
    window.reachable.request('get-window-state'),
  );
  expect(pollIntervalMs).toBe(15_000);
});

test('what is disabled is not there', async ({ under, profile }) => {
  const watched = { history: true, watches: [{ id: 'u1', times: 'always' }] };
  await writeFile(join(profile, 'settings.json'), JSON.stringify(watched));
  const { page } = await under({ disable: ['history', 'demo', 'notifications'] });
  await expect(page.getByLabel('API key')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try it with demo colleagues' })).toHaveCount(0);
  await page.evaluate(() => window.reachable.request('start-demo'));
  await expect(page.getByText('Your organisation has switched the demo off')).toBeVisible();
  await expect(page.getByLabel('API key')).toBeVisible();
  await signIn(page, KEY);
  await row(page, 'Anouk de Vries').hover();
  await expect(page.getByRole('button', { name: 'Add to favourites' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Notify me' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Details' }).click();
  await expect(page.getByRole('heading', { name: 'Anouk de Vries' })).toBeVisible();
  await expect(page.getByText('With history turned on')).toHaveCount(0);
  await page.keyboard.press('Control+Comma');
  await expect(page.getByText('Your organisation has switched notifications off.')).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Keep a history' })).toBeDisabled();
  await expectAccessible(page, 'settings with much disabled');
  const stored = JSON.parse(await readFile(join(profile, 'settings.json'), 'utf8')) as unknown;
  expect(stored).toEqual(watched);
});

test('what a policy overrules is said to whoever started the app', async ({
  executable,
  profile,
}) => {
  const policy = { apiUrl: 'http://127.0.0.1:9', fixed: { language: 'nl' } };
  const flags = ['--api-url=http://127.0.0.1:10', '--lang=sv'];
  const child = await startUnder(executable, profile, policy, flags);
  let stderr = '';
  for await (const chunk of child.stderr) {
    stderr += String(chunk);
    if (stderr.includes('--lang is ignored')) child.kill();
  }
  expect(stderr).toContain('reachable: --api-url is ignored: the policy of this computer');
});

test('--demo is refused where the demo is disabled', async ({ executable, profile }) => {
  const child = await startUnder(executable, profile, { disable: ['demo'] }, ['--demo']);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(2);
  expect(stderr).toContain('reachable: --demo is refused: the policy of this computer');
});

for (const [what, policy, sentence, line] of [
  [
    'with a bad part is said, and its good parts hold',
    { fixed: { theme: 'dark', densty: 'compact' }, disable: ['calls'] },
    'Some of your organisation’s settings for Reachable are not valid and were left out',
    'policy state="in force with faults" dropped="fixed.densty disable[0]"',
  ],
  [
    'that is no JSON is said, and the app works without it',
    '{ "fixed": ',
    'Your organisation’s settings for Reachable could not be read',
    'policy state=unreadable',
  ],
] as const) {
  test(`a policy ${what}`, async ({ under, profile }) => {
    const { page } = await under(policy);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByLabel('API key')).toBeVisible();
    expect(await log(profile)).toContain(line);
    const { managed } = await page.evaluate(() => window.reachable.request('get-window-state'));
    expect(managed).toEqual(typeof policy === 'string' ? [] : ['theme']);
  });
}
