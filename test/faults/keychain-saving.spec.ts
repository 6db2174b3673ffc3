import { rename, writeFile } from 'node:fs/promises';
import { expect, expectList, KEY, signIn, test } from './desktop/keychain-test';
import { keyringDialog } from './desktop/keyring-dialog';
import { KEYRING_PASSWORD } from './desktop/private-keyring';
import { QUIT_LIMIT_MS, quitTimeMs } from './desktop/quit-time';
import { faultRow } from './fault-row';

test(
  'where there is no keyring yet, one is made with the user’s password',
  faultRow({
    number: 6,
    fault: 'no default keyring; its password refused, then given',
    expectation: '“did not save”, key not lost; Connect asks again, and then it is kept',
  }),
  async ({ openKeyring, launch, server }) => {
    const keyring = await openKeyring({ prompts: true });
    await keyring.startLocked();
    const running = await launch({ env: keyring.env });
    const { page } = running;
    await signIn(page, KEY);
    await (await keyringDialog()).dismiss();
    await expect(page.getByRole('alert')).toContainText('The keychain did not save the key.');
    await page.getByRole('button', { name: 'Connect' }).click();
    await (await keyringDialog()).answer(KEYRING_PASSWORD, KEYRING_PASSWORD);
    await expectList(running);
    expect(await keyring.lookup(server.baseUrl)).toBe(KEY);
  },
);

test(
  'a key that the keychain could not write is kept for the session',
  faultRow({
    number: 6,
    fault: 'saving fails',
    expectation: '“The keychain did not save the key”; it serves for the session; quit in 2 s',
  }),
  async ({ openKeyring, launch }) => {
    const keyring = await openKeyring();
    await keyring.startUnlocked();
    await rename(keyring.files, `${keyring.files}-away`);
    await writeFile(keyring.files, '');
    const running = await launch({ env: keyring.env });
    const { page } = running;
    await signIn(page, KEY);
    await expect(page.getByRole('alert')).toContainText('The keychain did not save the key.');
    await page.getByRole('button', { name: 'Keep for this session only' }).click();
    await expectList(running);
    expect(await quitTimeMs(running)).toBeLessThan(QUIT_LIMIT_MS);
  },
);

test(
  'an older copy in the keyring does not come back for the saved key',
  faultRow({
    number: 6,
    fault: 'a copy of the entry with another key in the keyring',
    expectation: 'the new key is read back before it counts as saved, and read at the next start',
  }),
  async ({ openKeyring, launch, server }) => {
    const keyring = await openKeyring();
    await keyring.startUnlocked();
    await keyring.store(server.baseUrl, 'an-old-key', ['origin', 'elsewhere']);
    const running = await launch({ env: keyring.env });
    await expect(running.page.getByRole('alert')).toContainText('The key was not accepted.');
    await running.page.getByRole('button', { name: 'Replace key' }).click();
    await signIn(running.page, KEY);
    await expectList(running);
    await running.quit();
    await expectList(await launch({ env: keyring.env }));
  },
);

test(
  'signing out deletes every copy of the key',
  faultRow({
    number: 6,
    fault: 'duplicates of the key in the keyring',
    expectation: 'after signing out none is found',
  }),
  async ({ openKeyringWithKey, launch, server }) => {
    const keyring = await openKeyringWithKey();
    await keyring.store(server.baseUrl, KEY, ['origin', 'a-copy']);
    await keyring.store(server.baseUrl, KEY, ['origin', 'another-copy']);
    const { page } = await launch({ env: keyring.env });
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByLabel('API key')).toBeVisible();
    await expect.poll(() => keyring.lookup(server.baseUrl)).toBe('');
  },
);

test(
  'what can’t be a key is refused before anybody is asked',
  faultRow({
    number: 7,
    fault: 'key oversized or with odd characters',
    expectation: 'a sentence at the field, before any call to provider or keychain',
  }),
  async ({ openKeyring, launch, server }) => {
    const keyring = await openKeyring();
    await keyring.startUnlocked();
    const { page } = await launch({ env: keyring.env });
    await expect(page.getByLabel('API key')).toBeVisible();
    keyring.hang(); // a call to it would be noticed by the time it takes
    const alert = page.getByRole('alert');
    for (const [typed, sentence] of [
      ['x'.repeat(5_000), 'This is too long to be a key.'],
      ['key with spaces', 'A key has no spaces'],
      ['sleutel-é', 'A key has no spaces'],
      ['key\u0000zero', 'A key has no spaces'],
      ['   ', 'Paste your key first.'],
    ] as const) {
      await signIn(page, typed);
      await expect(alert).toContainText(sentence, { timeout: 1_000 });
    }
    expect(server.requests.list).toBe(0);
  },
);
