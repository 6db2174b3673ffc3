import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, row, signIn, test, KEY } from './reachable';
import { vaultKey } from './vault';

/** What must not lie in clear anywhere in the profile. */
const CANARIES = ['Anouk', 'de Vries', 'anouk.devries@', '+31612345678', '612345678'];

/** The files of the vault; none where there is no folder. */
function vaultFiles(profile: string): Promise<string[]> {
  return readdir(join(profile, 'vault')).catch((error: { code?: unknown }) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

/** The vault has its key from the keychain: from now on what is known is kept at the latest by the quit. */
async function listIsKept(profile: string): Promise<void> {
  await expect.poll(() => vaultFiles(profile)).toEqual(['directory.sealed']);
}

async function cannotBeSeenIn(profile: string): Promise<void> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const seen: string[] = [];
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    for (const canary of CANARIES) {
      const forms = [canary, Buffer.from(canary, 'utf16le')];
      if (forms.some((form) => content.includes(form))) seen.push(`${canary} in ${path}`);
    }
  }
  expect(seen).toEqual([]);
}

test('after a restart the list is there before the provider answers, with its age', async ({
  signedIn,
  launch,
  server,
  profile,
}) => {
  await listIsKept(profile);
  await signedIn.quit();
  server.setFault('silence');
  const { page } = await launch();
  await expect(row(page, 'Anouk de Vries')).toBeVisible();
  await expect(page.getByTestId('summary')).toHaveText('12 of 30 available');
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'stale');
  await expect(page.getByTestId('freshness')).toHaveText(/as of \d{1,2}:\d{2}/);
  await cannotBeSeenIn(profile);
});

test('the last answer before the end is what the next start shows', async ({
  signedIn,
  launch,
  server,
  profile,
}) => {
  await listIsKept(profile);
  server.setAvailability('Anouk de Vries', 'UNAVAILABLE');
  await expect(signedIn.page.getByTestId('summary')).toHaveText('11 of 30 available');
  await signedIn.quit();
  server.setFault('silence');
  const { page } = await launch();
  await expect(page.getByTestId('summary')).toHaveText('11 of 30 available');
});

test('what was remembered gives way to the first answer, pictures included', async ({
  signedIn,
  launch,
  server,
  profile,
}) => {
  await listIsKept(profile);
  await signedIn.quit();
  server.setAvailability('Anouk de Vries', 'UNAVAILABLE');
  server.setFault({ status: 503, headers: {}, body: '' });
  const { page } = await launch({ flags: ['--poll-interval=1'] });
  await expect(page.getByTestId('summary')).toHaveText('12 of 30 available');
  server.setFault(null);
  await expect(page.getByTestId('summary')).toHaveText('11 of 30 available');
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
  await expect(page.getByRole('option').locator('canvas').first()).toBeVisible();
});

test('signing out leaves neither files nor their key', async ({ launch, server, profile }) => {
  await writeFile(join(profile, 'settings.json'), '{"history":true}');
  const { page, quit } = await launch({ flags: ['--poll-interval=1'] });
  await signIn(page, KEY);
  await expect.poll(() => vaultFiles(profile)).toEqual(['directory.sealed', 'history.sealed']);
  expect(await vaultKey(server.baseUrl)).toMatch(/^[0-9a-f]{64}$/);
  await cannotBeSeenIn(profile);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('API key')).toBeVisible();
  await expect.poll(() => vaultKey(server.baseUrl)).toBe('');
  await quit();
  expect(await vaultFiles(profile)).toEqual([]);
  await cannotBeSeenIn(profile);
});

test('a file that was tampered with is dropped without a word, and written anew', async ({
  signedIn,
  launch,
  server,
  profile,
}) => {
  const file = join(profile, 'vault', 'directory.sealed');
  await listIsKept(profile);
  await signedIn.quit();
  const sealed = await readFile(file);
  sealed.writeUInt8(sealed.readUInt8(sealed.length - 1) ^ 1, sealed.length - 1);
  await writeFile(file, sealed);
  server.setFault('silence');
  const second = await launch();
  await expect.poll(() => vaultFiles(profile)).toEqual([]);
  await expect(row(second.page, 'Anouk de Vries')).toHaveCount(0);
  await expect(second.page.getByRole('alert')).toHaveCount(0);
  await second.quit();
  server.setFault(null);
  const third = await launch();
  await expect(third.page.getByTestId('summary')).toHaveText('12 of 30 available');
  await expect.poll(() => vaultFiles(profile)).toEqual(['directory.sealed']);
});

test('without a keychain nothing is kept', async ({ launch, profile }) => {
  const env = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' };
  const { page, quit } = await launch({ env, flags: ['--poll-interval=1'] });
  await signIn(page, KEY);
  await page.getByRole('button', { name: 'Keep for this session only' }).click();
  await expect(page.getByTestId('summary')).toHaveText('12 of 30 available');
  await quit();
  expect(await vaultFiles(profile)).toEqual([]);
  await cannotBeSeenIn(profile);
});
