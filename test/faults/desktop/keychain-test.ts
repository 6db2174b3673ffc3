import { expect, KEY, signIn, test as base, type Running } from '../../e2e/reachable';
import { PrivateKeyring } from './private-keyring';

interface Fixtures {
  /** A keyring of the test's own, not yet started; with `prompts` it shows its dialogs on the screen. */
  readonly openKeyring: (options?: { readonly prompts?: boolean }) => Promise<PrivateKeyring>;
  /** The same, unlocked, without prompts, and with the key in it: the app has signed in once and has quit. */
  readonly openKeyringWithKey: (options?: {
    readonly prompts?: boolean;
  }) => Promise<PrivateKeyring>;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names it must provide from this pattern
  openKeyring: async ({}, use) => {
    const keyrings: PrivateKeyring[] = [];
    await use(async ({ prompts = false } = {}) => {
      const keyring = await PrivateKeyring.open({ prompts });
      keyrings.push(keyring);
      return keyring;
    });
    for (const keyring of keyrings) await keyring.end();
  },
  openKeyringWithKey: async ({ openKeyring, launch, server }, use) => {
    await use(async (options) => {
      const keyring = await openKeyring(options);
      await keyring.startUnlocked();
      const first = await launch({ env: keyring.env });
      await signIn(first.page, KEY);
      await expectList(first);
      await first.quit();
      expect(await keyring.lookup(server.baseUrl)).toBe(KEY);
      return keyring;
    });
  },
});

export { expect, KEY, signIn };

/** Signed in: the colleagues are there. */
export async function expectList({ page }: Running): Promise<void> {
  await expect(page.getByTestId('summary')).toHaveText('12 of 30 available');
}
