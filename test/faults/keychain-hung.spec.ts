import type { ElectronApplication } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectList, KEY, signIn, test } from './desktop/keychain-test';
import { QUIT_LIMIT_MS, quitTimeMs } from './desktop/quit-time';
import { faultRow } from './fault-row';

/** The deadline of a call, and of the look at the keychain after it. */
const GIVEN_UP_MS = 32_000;

/** Longer than anything that the app does again by itself, but for a poll, would wait. */
const REPEAT_MS = 5_000;

/** How each try to save a key went. */
async function triesToSave(profile: string): Promise<string[]> {
  const log = await readFile(join(profile, 'logs', 'main.log'), 'utf8');
  const tries = log.matchAll(/keychain call call=write secret=key outcome=(\S+)/g);
  return [...tries].map(([, outcome = '']) => outcome);
}

function keychainProcesses(app: ElectronApplication): Promise<number[]> {
  return app.evaluate(({ app: electron }) => {
    const isKeychain = ({ serviceName, name }: Electron.ProcessMetric): boolean =>
      [serviceName, name].includes('Reachable keychain');
    return electron
      .getAppMetrics()
      .filter(isKeychain)
      .map(({ pid }) => pid);
  });
}

/** Ends the app's keychain process, once there is another one than `but`; returns its id. */
async function killKeychainProcess(app: ElectronApplication, but = 0): Promise<number> {
  const find = async (): Promise<number> =>
    (await keychainProcesses(app)).find((pid) => pid !== but) ?? 0;
  await expect.poll(find).not.toBe(0);
  const pid = await find();
  process.kill(pid, 'SIGKILL');
  return pid;
}

test(
  'a keychain that hangs is given up at the deadline, and Retry finds the key',
  faultRow({
    number: 4,
    fault: 'keychain service hung',
    expectation: 'the window lives, quits in 2 s meanwhile, says so at the deadline; Retry works',
  }),
  async ({ openKeyringWithKey, launch, server }) => {
    test.setTimeout(GIVEN_UP_MS + 45_000);
    const keyring = await openKeyringWithKey();
    keyring.hang();
    const quitting = await launch({ env: keyring.env });
    await expect(quitting.page.getByText('Waiting for the keychain…')).toBeVisible();
    expect(await quitTimeMs(quitting)).toBeLessThan(QUIT_LIMIT_MS);

    const waiting = await launch({ env: keyring.env });
    const late = waiting.page.getByText('The keychain did not answer in time.');
    await expect(late).toBeVisible({ timeout: GIVEN_UP_MS + 8_000 });
    keyring.goOn();
    await waiting.page.getByRole('button', { name: 'Retry' }).click();
    await expectList(waiting);
    expect(await keyring.lookup(server.baseUrl)).toBe(KEY);
  },
);

test(
  'a keychain that dies in the middle of a call is asked again by Retry',
  faultRow({
    number: 4,
    fault: 'keychain service killed mid-call',
    expectation: 'no onboarding; Retry finds the key once the service is back',
  }),
  async ({ openKeyringWithKey, launch, server }) => {
    const keyring = await openKeyringWithKey();
    keyring.hang();
    const running = await launch({ env: keyring.env });
    const { page } = running;
    await expect(page.getByText('Waiting for the keychain…')).toBeVisible();
    await page.waitForTimeout(1_000);
    await keyring.kill();
    await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible();
    await expect(page.getByLabel('API key')).toHaveCount(0);
    await keyring.startUnlocked();
    await page.getByRole('button', { name: 'Retry' }).click();
    await expectList(running);
    expect(await keyring.lookup(server.baseUrl)).toBe(KEY);
    expect(await quitTimeMs(running)).toBeLessThan(QUIT_LIMIT_MS);
  },
);

test(
  'the keychain process is started once more when it dies, and then left to the user',
  faultRow({
    number: 4,
    fault: 'keytar crashes',
    expectation: 'restarted once; then told, with Retry; the app lives',
  }),
  async ({ openKeyringWithKey, launch }) => {
    const keyring = await openKeyringWithKey();
    keyring.hang();
    const running = await launch({ env: keyring.env });
    const { app, page } = running;
    const first = await killKeychainProcess(app);
    await expect(page.getByText('Waiting for the keychain…')).toBeVisible();
    await killKeychainProcess(app, first);
    await expect(page.getByText('The connection to the keychain broke off.')).toBeVisible();
    expect(await quitTimeMs(running)).toBeLessThan(QUIT_LIMIT_MS);

    const again = await launch({ env: keyring.env });
    await killKeychainProcess(again.app);
    keyring.goOn();
    await expectList(again);
  },
);

test(
  'a key that could not be written because the keychain hangs is not lost',
  faultRow({
    number: 4,
    fault: 'keytar crashes while it saves',
    expectation: '“could not be kept”; the key serves for the session; not repeated by itself',
  }),
  async ({ openKeyring, launch, server, profile }) => {
    const keyring = await openKeyring();
    await keyring.startUnlocked();
    const running = await launch({ env: keyring.env });
    const { app, page } = running;
    await expect(page.getByLabel('API key')).toBeVisible();
    keyring.hang();
    await signIn(page, KEY);
    await expect.poll(() => server.requests.list).toBe(1);
    await killKeychainProcess(app);
    await expect(page.getByRole('alert')).toContainText('could not be kept');
    await page.getByRole('button', { name: 'Keep for this session only' }).click();
    await expectList(running);
    await page.waitForTimeout(REPEAT_MS);
    // A second try would have ended, or hang like the first.
    expect([await triesToSave(profile), await keychainProcesses(app)]).toEqual([['crashed'], []]);
    expect(await quitTimeMs(running)).toBeLessThan(QUIT_LIMIT_MS);
  },
);
