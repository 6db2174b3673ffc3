import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, expectList, KEY, signIn, test } from './desktop/keychain-test';
import { QUIT_LIMIT_MS, quitTimeMs } from './desktop/quit-time';
import { filesWith } from './desktop/files-with';
import { faultRow } from './fault-row';

const INSTALL_SERVICE = /Install gnome-keyring or KWallet/;

test(
  'without a session bus the key is kept for the session only',
  faultRow({
    number: 1,
    fault: 'no D-Bus',
    expectation:
      'names what to install; the key is kept for this session, never in a file; signing out is enough',
  }),
  async ({ launch, profile }) => {
    const env = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' };
    const running = await launch({ env });
    const { page } = running;
    await expect(page.getByRole('alert')).toHaveText(INSTALL_SERVICE);
    await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible();
    await signIn(page, KEY);
    await expect(page.getByRole('alert')).toContainText('could not be kept');
    await page.getByRole('button', { name: 'Keep for this session only' }).click();
    await expectList(running);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByLabel('API key')).toBeVisible(); // nothing is left that could not be removed
    expect(await quitTimeMs(running)).toBeLessThan(QUIT_LIMIT_MS);
    expect(await filesWith(profile, KEY)).toEqual([]);
  },
);

test(
  'a keychain service that is gone is asked for, and found again by Retry',
  faultRow({
    number: 1,
    fault: 'no Secret Service, though a key was kept',
    expectation: 'names what to install, no onboarding; Retry finds the key',
  }),
  async ({ openKeyringWithKey, launch, server }) => {
    const keyring = await openKeyringWithKey();
    await keyring.kill();
    const running = await launch({ env: keyring.env });
    const { page } = running;
    await expect(page.getByRole('heading', { name: 'The keychain can’t be read' })).toBeVisible();
    await expect(page.getByText(INSTALL_SERVICE)).toBeVisible();
    await expect(page.getByLabel('API key')).toHaveCount(0);
    await keyring.startUnlocked();
    await page.getByRole('button', { name: 'Retry' }).click();
    await expectList(running);
    expect(await keyring.lookup(server.baseUrl)).toBe(KEY);
    await keyring.kill();
    expect(await quitTimeMs(running)).toBeLessThan(QUIT_LIMIT_MS);
  },
);

test(
  'without libsecret its package is named',
  faultRow({
    number: 5,
    fault: 'libsecret missing',
    expectation: 'names the package; Retry; the app lives',
  }),
  async ({ launch }) => {
    const libraries = await mkdtemp(join(tmpdir(), 'reachable-libraries-'));
    try {
      // Found before the real one, and no library: the loader gives up on it.
      await writeFile(join(libraries, 'libsecret-1.so.0'), '');
      const running = await launch({ env: { LD_LIBRARY_PATH: libraries } });
      const { page } = running;
      await expect(page.getByRole('alert')).toContainText('The library that reaches the keychain');
      await expect(page.getByRole('alert')).toContainText('libsecret-1-0');
      await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible();
      expect(await quitTimeMs(running)).toBeLessThan(QUIT_LIMIT_MS);
    } finally {
      await rm(libraries, { recursive: true });
    }
  },
);
