import type { CDPSession, Page } from '@playwright/test';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../../src/shared/settings';
import { expectAccessible } from './axe';
import { statusNotifierOf } from './desktop/status-notifier';
import { expect, KEY, row, signIn, test } from './reachable';

const save = (page: Page, change: Partial<Settings>): Promise<unknown> =>
  page.evaluate((settings) => window.reachable.request('save-settings', settings), change);

test('the first run', async ({ launch }) => {
  const { page } = await launch();
  await expect(page.getByLabel('API key')).toBeVisible();
  await expectAccessible(page, 'first run');
  await signIn(page, 'a-wrong-key');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'a key that was refused');
});

test('without a keychain', async ({ launch }) => {
  const { page } = await launch({
    env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' },
  });
  await signIn(page, KEY);
  await expect(page.getByRole('button', { name: 'Keep for this session only' })).toBeVisible();
  await expectAccessible(page, 'a key that can’t be kept');
});

test('the list', async ({ signedIn: { page } }) => {
  await expect(row(page, 'Anouk de Vries')).toBeVisible();
  await expectAccessible(page, 'list');
  await row(page, 'Anouk de Vries').hover();
  await page.getByRole('button', { name: 'Add to favourites' }).click();
  await page.getByRole('button', { name: 'Notify me' }).click();
  await expect(page.getByRole('status')).not.toBeEmpty();
  await expectAccessible(page, 'a row in use, and a toast');
  await page.keyboard.press('ArrowDown');
  await expectAccessible(page, 'a row selected');
  await save(page, { density: 'compact', order: 'name' });
  await expectAccessible(page, 'compact, by name');
  await row(page, 'Anouk de Vries').hover();
  await expectAccessible(page, 'compact, a row in use');
});

test('each section holds its rows, as assistive technology hears them', async ({
  signedIn: { page },
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  await session.send('Accessibility.getFullAXTree');
  await row(page, 'Anouk de Vries').hover(); // Chromium follows `aria-owns` from the first change on
  await expect
    .poll(() => listAsHeard(session))
    .toEqual({ Available: true, Unavailable: expect.any(Boolean) });
});

test('a search', async ({ signedIn: { page } }) => {
  await page.keyboard.type('an');
  await expectAccessible(page, 'matches');
  await page.keyboard.type('zzz');
  await expectAccessible(page, 'no match');
});

test('details and settings', async ({ signedIn: { page } }) => {
  await page.keyboard.type('ano');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Anouk de Vries' })).toBeVisible();
  await expectAccessible(page, 'details');
  await save(page, { history: true });
  await expect(page.getByRole('img', { name: /^Available/ })).toBeVisible();
  await expectAccessible(page, 'details with the day');
  await page.keyboard.press('Control+Comma');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expectAccessible(page, 'settings');
});

test('the demo', async ({ launch }) => {
  const { page } = await launch({ flags: ['--demo'] });
  await expect(page.getByText('Made-up colleagues')).toBeVisible();
  await expectAccessible(page, 'demo');
});

test('nobody', async ({ launch, providerOf }) => {
  const { baseUrl } = await providerOf([]);
  const { page } = await launch({ flags: [`--api-url=${baseUrl}`] });
  await signIn(page, KEY);
  await expect(page.getByText('No colleagues yet')).toBeVisible();
  await expectAccessible(page, 'nobody');
});

test('trouble', async ({ signedIn: { page }, server }) => {
  const freshness = page.getByTestId('freshness');
  const slow = { timeout: 20_000 };
  server.setFault({ status: 429, headers: { 'retry-after': '3' } });
  await expect(freshness).toHaveAttribute('data-state', 'limited');
  await expectAccessible(page, 'limited');
  server.setFault('reset');
  await expect(freshness).toHaveAttribute('data-state', 'offline', slow);
  await expectAccessible(page, 'offline');
  server.setFault(null);
  server.setKeys([]);
  await expect(freshness).toHaveAttribute('data-state', 'rejected', slow);
  await expectAccessible(page, 'rejected');
  await page.getByRole('button', { name: 'Replace key' }).click();
  await expect(page.getByLabel('API key')).toBeFocused();
  await expectAccessible(page, 'another key');
});

test('a pause, which ends from the window too', async ({ signedIn: { page, pid } }) => {
  const tray = await statusNotifierOf(pid);
  await tray.click('Pause', '30 minutes');
  tray.close();
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'paused');
  await expectAccessible(page, 'paused');
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
});

test('loading', async ({ signedIn, launch, profile, server }) => {
  await signedIn.quit();
  await rm(join(profile, 'vault'), { recursive: true, force: true });
  server.setFault('silence');
  const { page } = await launch();
  await expect(page.getByText('Loading colleagues…')).toBeVisible();
  await expectAccessible(page, 'loading');
});

test('a clipboard that refuses', async ({ signedIn: { app, page } }) => {
  await app.evaluate(({ clipboard }) => {
    clipboard.writeText = () => {
      throw new Error('refused');
    };
    clipboard.readText = () => '' as never;
  });
  await row(page, 'Anouk de Vries').click();
  const field = page.getByRole('textbox', { name: 'Copying failed. Copy it from here:' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('+31612345678');
  await expectAccessible(page, 'a number to copy by hand');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toBeFocused();
});

/** What is read of the protocol's `Accessibility.AXNode`. */
interface AXNode {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

/** Of each group in the list, whether there are options in it; an option outside of them counts as a group without a name. */
async function listAsHeard(session: CDPSession): Promise<Record<string, boolean>> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AXNode[] };
  const childrenOf = (parent?: AXNode): AXNode[] =>
    nodes.filter(({ nodeId }) => parent?.childIds?.includes(nodeId));
  const isOption = ({ role }: AXNode): boolean => role?.value === 'option';
  const list = childrenOf(nodes.find(({ role }) => role?.value === 'listbox'));
  return Object.fromEntries(
    list.map((group) => [
      group.role?.value === 'group' ? group.name?.value : '',
      childrenOf(group).some(isOption),
    ]),
  ) as Record<string, boolean>;
}
