import { readFile, stat } from 'node:fs/promises';
import { homedir, hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { demoColleagues } from '../../src/main/demo/demo-colleagues';
import { expect, KEY, signIn, test, type Running } from './reachable';

const WRONG_KEY = 'wrong-key-7d21';

/** Whatever the app met of the user and the colleagues. */
const personal: readonly string[] = [
  KEY,
  WRONG_KEY,
  homedir(),
  hostname(),
  ...(userInfo().username === 'root' ? [] : [userInfo().username]),
  ...demoColleagues().flatMap(({ user }) => [
    user.fullName,
    user.email,
    ...(user.phoneNumber ? [user.phoneNumber.e164, user.phoneNumber.number] : []),
  ]),
];

const personalIn = (text: string): string[] => personal.filter((word) => text.includes(word));

const logOf = (profile: string): Promise<string> =>
  readFile(join(profile, 'logs', 'main.log'), 'utf8');

async function openSettings({ page }: Running): Promise<void> {
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
}

test('the log is the owner’s alone and tells of kinds, of nobody', async ({
  launch,
  server,
  profile,
}) => {
  const { page, output } = await launch({
    flags: ['--poll-interval=1'],
    env: { REACHABLE_LOG: 'debug' },
  });
  await signIn(page, WRONG_KEY);
  await expect(page.getByRole('alert')).toContainText('The key was not accepted');
  await signIn(page, KEY);
  await expect(page.getByTestId('summary')).toBeVisible();
  server.setAvailability('Anouk de Vries', 'ON_LUNCH');
  await expect.poll(() => logOf(profile)).toContain('unknown availability value=ON_LUNCH');
  server.setFault('reset');
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'offline');
  server.setFault(null);
  server.setKeys(['another']);
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'rejected');
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out now' }).click();
  await expect(page.getByLabel('API key')).toBeVisible();

  const text = await logOf(profile);
  for (const line of [
    / info start version=/,
    / warn poll .*kind=rejected/,
    / info poll .*kind=ok/,
    / warn poll .*kind=offline/,
    / info session state="signed in, key in keychain"/,
    / info keychain call call=delete secret=key outcome=ok/,
  ]) {
    expect(text).toMatch(line);
  }
  expect(text.split('unknown availability')).toHaveLength(2);
  expect(personalIn(text)).toEqual([]);
  expect(text).not.toMatch(/token|\?/);
  expect(personalIn(output())).toEqual([]);
  expect((await stat(join(profile, 'logs', 'main.log'))).mode & 0o777).toBe(0o600);
});

test('Copy diagnostics puts what helps on the clipboard, and nothing personal', async ({
  signedIn,
}) => {
  const { app, page } = signedIn;
  await openSettings(signedIn);
  await page.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(page.getByRole('status')).toHaveText('Diagnostics copied');
  const text = await app.evaluate(({ clipboard }) => clipboard.readText());
  for (const part of [
    'electron: ',
    'backend: "Secret Service"',
    'read key: none',
    'api: "this machine"',
    'proxy: none',
    'clockAheadSeconds: 0',
    'trayHost: true',
    'session: "signed in, key in keychain"',
    'favourites: 0',
    's ago: ok status=200 ',
    ' info start version=',
  ]) {
    expect(text).toContain(part);
  }
  expect(personalIn(text)).toEqual([]);
});

test('a clipboard that refuses and a folder that does not open are said', async ({ signedIn }) => {
  const { app, page } = signedIn;
  await app.evaluate(({ clipboard, shell }) => {
    clipboard.writeText = () => undefined as never;
    shell.openPath = () => Promise.resolve('no program for it');
  });
  await openSettings(signedIn);
  await page.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(page.getByRole('status')).toContainText('The clipboard did not take');
  await page.getByRole('button', { name: 'Open logs' }).click();
  await expect(page.getByRole('status')).toContainText('could not be opened');
});

test('Open logs opens the folder of this profile', async ({ signedIn, profile }) => {
  const { app, page } = signedIn;
  await app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      Object.assign(globalThis, { opened: path });
      return Promise.resolve('');
    };
  });
  await openSettings(signedIn);
  await page.getByRole('button', { name: 'Open logs' }).click();
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { opened?: string }).opened))
    .toBe(join(profile, 'logs'));
});
