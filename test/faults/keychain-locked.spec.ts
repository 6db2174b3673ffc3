import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from '../e2e/axe';
import { expect, expectList, KEY, signIn, test } from './desktop/keychain-test';
import { keyringDialog } from './desktop/keyring-dialog';
import { KEYRING_PASSWORD } from './desktop/private-keyring';
import { QUIT_LIMIT_MS, quitTimeMs } from './desktop/quit-time';
import { faultRow } from './fault-row';

/** Longer than the app waits for a keychain that does not answer. */
const LONG_PROMPT_MS = 35_000;

async function expectLocked(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Keychain locked' })).toBeVisible();
  await expect(page.getByText('Your key is in the keychain.')).toBeVisible();
  await expect(page.getByLabel('API key')).toHaveCount(0);
}

test(
  'a dismissed prompt is a locked keychain, and Unlock asks again',
  faultRow({
    number: 2,
    fault: 'keyring locked, prompt dismissed',
    expectation: '“Keychain locked” and Unlock, no onboarding; the password opens it',
  }),
  async ({ openKeyringWithKey, launch, server }) => {
    const keyring = await openKeyringWithKey({ prompts: true });
    await keyring.lock();
    const running = await launch({ env: keyring.env });
    await (await keyringDialog()).dismiss();
    await expectLocked(running.page);
    await expectAccessible(running.page, 'a locked keychain');
    await running.page.getByRole('button', { name: 'Unlock' }).click();
    await (await keyringDialog()).answer(KEYRING_PASSWORD);
    await expectList(running);
    expect(await keyring.lookup(server.baseUrl)).toBe(KEY);
  },
);

test(
  'a locked keychain that can’t ask loses no key to another one',
  faultRow({
    number: 2,
    fault: 'keyring locked, and another key entered meanwhile',
    expectation: 'the new key is kept for the session, the old one stays in the keychain',
  }),
  async ({ openKeyringWithKey, launch, server }) => {
    const keyring = await openKeyringWithKey();
    server.setKeys([KEY, 'another-key']);
    await keyring.lock();
    const running = await launch({ env: keyring.env });
    const { page } = running;
    await expectLocked(page);
    await page.getByRole('button', { name: 'Enter a key' }).click();
    await signIn(page, 'another-key');
    await expect(page.getByRole('alert')).toContainText('The keychain is locked.');
    await page.getByRole('button', { name: 'Keep for this session only' }).click();
    await expectList(running);
    expect(await quitTimeMs(running)).toBeLessThan(QUIT_LIMIT_MS);
    await keyring.unlock();
    expect(await keyring.lookup(server.baseUrl)).toBe(KEY);
  },
);

test(
  'a sign-out that finds the keychain locked says that the key is still there',
  faultRow({
    number: 2,
    fault: 'keyring locked at sign-out',
    expectation: 'told that the key could not be removed; the next start asks for the keychain',
  }),
  async ({ openKeyringWithKey, launch, server }) => {
    const keyring = await openKeyringWithKey();
    const running = await launch({ env: keyring.env });
    const { page } = running;
    await expectList(running);
    await keyring.lock();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(
      page.getByText('The key could not be removed. The keychain is locked.'),
    ).toBeVisible();
    await running.quit();
    await keyring.unlock();
    expect(await keyring.lookup(server.baseUrl)).toBe(KEY);
    await expectList(await launch({ env: keyring.env }));
  },
);

test(
  'signing out of a key that was never kept needs no keychain',
  faultRow({
    number: 2,
    fault: 'keyring locked, and a key for the session only signed out',
    expectation: 'nothing is said to be left, nothing is written to the keyring',
  }),
  async ({ openKeyring, launch, server, profile }) => {
    const keyring = await openKeyring();
    await keyring.startUnlocked();
    await keyring.store('another-account', 'x'); // so that there is a keyring to lock
    await keyring.lock();
    const running = await launch({ env: keyring.env });
    const { page } = running;
    await signIn(page, KEY);
    await expect(page.getByRole('alert')).toContainText('The keychain is locked.');
    await page.getByRole('button', { name: 'Keep for this session only' }).click();
    await expectList(running);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByLabel('API key')).toBeVisible();
    await expect(page.getByText('The key could not be removed.')).toHaveCount(0);
    await running.quit();
    const log = await readFile(join(profile, 'logs', 'main.log'), 'utf8');
    expect(log).not.toContain('call=delete');
    await keyring.unlock();
    for (const account of [server.baseUrl, `${server.baseUrl} (lock check)`])
      expect(await keyring.lookup(account)).toBe('');
  },
);

test(
  'the window waits for a prompt that stays open, and quits from it',
  faultRow({
    number: 3,
    fault: 'keyring prompt open for longer than the deadline',
    expectation: '“Waiting for the keychain”, window alive, prompt still answered; quit in 2 s',
  }),
  async ({ openKeyringWithKey, launch, server }) => {
    test.setTimeout(LONG_PROMPT_MS + 45_000);
    const keyring = await openKeyringWithKey({ prompts: true });
    await keyring.lock();
    const quitting = await launch({ env: keyring.env });
    await keyringDialog();
    await expect(quitting.page.getByText('Waiting for the keychain…')).toBeVisible();
    expect(await quitTimeMs(quitting)).toBeLessThan(QUIT_LIMIT_MS);

    const waiting = await launch({ env: keyring.env });
    const dialog = await keyringDialog();
    await waiting.page.waitForTimeout(LONG_PROMPT_MS);
    await expect(waiting.page.getByText('Waiting for the keychain…')).toBeVisible();
    await dialog.answer(KEYRING_PASSWORD);
    await expectList(waiting);
    expect(await keyring.lookup(server.baseUrl)).toBe(KEY);
  },
);
