import type { Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, forgetKey, KEY, signIn, test } from './reachable';
import { vaultKey } from './vault';

const run = promisify(execFile);

/** The key as another program sees it in the Secret Service; '' where there is none. */
async function keptKey(account: string): Promise<string> {
  const lookup = run('secret-tool', ['lookup', 'service', 'Reachable', 'account', account]);
  return lookup.then(
    ({ stdout }) => stdout,
    () => '',
  );
}

async function filesWith(folder: string, needle: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath, entry.name);
    if ((await readFile(path)).includes(needle)) found.push(path);
  }
  return found;
}

/** Everything of the page that a script in it could reach. */
function wholePage(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      JSON.stringify({ ...localStorage, ...sessionStorage }),
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join(),
      [...document.querySelectorAll('input')].map(({ value }) => value).join(),
    ].join(),
  );
}

test('the key is in the keychain, survives a restart, and is nowhere else', async ({
  signedIn,
  launch,
  profile,
  server,
}) => {
  expect(await keptKey(server.baseUrl)).toBe(KEY);
  await signedIn.quit();
  const again = await launch();
  await expect(again.page.getByTestId('summary')).toHaveText('12 of 30 available');
  const secrets = [KEY, 'token=', 'anouk.devries@', '+31612345678'];
  for (const secret of secrets) {
    expect(await filesWith(profile, secret)).toEqual([]);
    expect(signedIn.output() + again.output()).not.toContain(secret);
  }
  const page = await wholePage(again.page);
  expect(page).not.toContain(KEY);
  expect(page).not.toContain('token=');
});

test('signing out takes the key out of the keychain', async ({ signedIn: { page }, server }) => {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('API key')).toBeVisible();
  await expect.poll(() => keptKey(server.baseUrl)).toBe('');
});

test('another API address asks for a key of its own, and the first one keeps its own', async ({
  signedIn,
  launch,
  providerOf,
}) => {
  await signedIn.quit();
  const other = await providerOf([]);
  const elsewhere = await launch({ flags: [`--api-url=${other.baseUrl}`] });
  await expect(elsewhere.page.getByLabel('API key')).toBeVisible();
  await elsewhere.quit();
  const again = await launch();
  await expect(again.page.getByTestId('summary')).toHaveText('12 of 30 available');
});

test('without a keychain the app says what is missing, and keeps the key for the session only', async ({
  launch,
  profile,
  server,
}) => {
  const env = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' };
  const first = await launch({ env });
  await expect(first.page.getByText(/gnome-keyring/)).toBeVisible();
  await signIn(first.page, KEY);
  await first.page.getByRole('button', { name: 'Keep for this session only' }).click();
  await expect(first.page.getByTestId('summary')).toHaveText('12 of 30 available');
  await first.quit();
  expect(await filesWith(profile, KEY)).toEqual([]);
  expect(await keptKey(server.baseUrl)).toBe('');
});

test('a list that lies unlocked is there before keytar is asked for the key', async ({
  signedIn,
  launch,
  profile,
  server,
}) => {
  await expect.poll(() => vaultKey(server.baseUrl)).not.toBe('');
  await signedIn.quit();
  const logFile = join(profile, 'logs', 'main.log');
  const before = (await readFile(logFile, 'utf8')).length;
  const { page } = await launch();
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
  const lines = (await readFile(logFile, 'utf8')).slice(before).split('\n');
  const calls = lines.filter((line) => line.includes('keychain call'));
  expect(calls.map((line) => /secret[^a-z]+(\w+)/.exec(line)?.[1])).toEqual(['seal', 'key']);
});

test('a key that somebody took out of an open keychain leaves no list behind', async ({
  signedIn,
  launch,
  server,
}) => {
  await expect.poll(() => vaultKey(server.baseUrl)).not.toBe('');
  await signedIn.quit();
  await forgetKey(server.baseUrl);
  const asked = server.requests.list;
  const { page } = await launch();
  await expect(page.getByRole('heading', { name: 'Keychain locked' })).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(0);
  expect(server.requests.list).toBe(asked);
});
