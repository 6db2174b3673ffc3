import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type {} from '../../src/renderer/reachable-window';
import { statusNotifierOf } from '../e2e/desktop/status-notifier';
import { expect, KEY, row, signIn, test } from '../e2e/reachable';
import { crowd, DOCS, picture, screenPicture, setTheme } from './picture';

/** Takes a picture of every state in light and dark, for people to look at: `npm run pictures`. */
test.setTimeout(180_000);

test('the picture of the README', async ({ signedIn: { page } }) => {
  await row(page, 'Anouk de Vries').click();
  await page.waitForTimeout(600);
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    await page.screenshot({ path: join(DOCS, `reachable-${theme}.png`) });
  }
});

test('the pictures of the guide', async ({ launch, server }) => {
  const { page } = await launch({ flags: ['--poll-interval=1'] });
  const save = async (name: string): Promise<void> => {
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(DOCS, `pictures/${name}.png`) });
  };
  await expect(page.getByLabel('API key')).toBeVisible();
  await setTheme(page, 'light');
  await save('first-run');
  await signIn(page, KEY);
  await row(page, 'Anouk de Vries').hover();
  await page.getByRole('button', { name: 'Add to favourites' }).click();
  await page.mouse.move(5, 5);
  await page.waitForTimeout(3000);
  await save('list');
  await page.keyboard.press('Control+Comma');
  await save('settings');
  await page.keyboard.press('Escape');
  server.setFault('reset');
  await expect(page.getByRole('alert')).toContainText('No connection');
  await save('offline');
});

test('first run', async ({ launch, server }) => {
  const { page } = await launch();
  await expect(page.getByLabel('API key')).toBeVisible();
  await picture(page, 'first-run');
  await signIn(page, 'a-wrong-key');
  await expect(page.getByRole('alert')).toBeVisible();
  await picture(page, 'first-run-refused');
  server.setFault('silence');
  await page.getByRole('button', { name: 'Connect' }).click();
  await picture(page, 'first-run-connecting');
});

test('no keychain', async ({ launch }) => {
  const { page } = await launch({
    env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' },
  });
  await page.waitForTimeout(1000);
  await picture(page, 'no-keychain');
  await signIn(page, KEY);
  await expect(page.getByRole('button', { name: 'Keep for this session only' })).toBeVisible();
  await picture(page, 'no-keychain-keep');
});

test('the list and what happens to it', async ({ signedIn: { page }, server }) => {
  await expect(row(page, 'Anouk de Vries')).toBeVisible();
  await page.waitForTimeout(800);
  await picture(page, 'list');
  await row(page, 'Anouk de Vries').hover();
  await picture(page, 'row-hovered');
  await row(page, 'Anouk de Vries').click();
  await picture(page, 'copied');
  await page.getByRole('button', { name: 'Add to favourites' }).first().click();
  await page.getByRole('button', { name: 'Notify me' }).first().click();
  await page.mouse.move(5, 5);
  await page.waitForTimeout(3000);
  await picture(page, 'favourite');
  const search = page.getByRole('searchbox', { name: 'Search colleagues' });
  await search.fill('ga ma');
  await picture(page, 'search');
  await search.fill('zzz');
  await picture(page, 'no-match');
  await search.fill('');
  await page.getByRole('listbox').evaluate((list) => (list.scrollTop = 600));
  await page.mouse.wheel(0, 900);
  await picture(page, 'scrolled');
  await page.getByRole('button', { name: 'Settings' }).click();
  await picture(page, 'settings');
  await page.keyboard.press('Escape');
  server.setFault({ status: 429, headers: { 'retry-after': '5' } });
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'limited');
  await picture(page, 'limited');
  server.setFault({ status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' });
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'offline', {
    timeout: 20_000,
  });
  await picture(page, 'captive-portal');
  server.setFault('reset');
  await expect(page.getByRole('alert')).toContainText('No connection', { timeout: 20_000 });
  await picture(page, 'offline');
  server.setFault(null);
  server.setKeys([]);
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'rejected', {
    timeout: 20_000,
  });
  await picture(page, 'rejected');
  await page.getByRole('button', { name: 'Replace key' }).click();
  await picture(page, 'replace-key');
});

test('paused', async ({ signedIn: { page, pid } }) => {
  const tray = await statusNotifierOf(pid);
  await tray.click('Pause', '30 minutes');
  tray.close();
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'paused');
  await picture(page, 'paused');
});

test('compact, at 200 % and with forced colours', async ({ signedIn: { app, page } }) => {
  await expect(row(page, 'Anouk de Vries')).toBeVisible();
  await page.evaluate(() => window.reachable.request('save-settings', { density: 'compact' }));
  await page.waitForTimeout(500);
  await picture(page, 'compact');
  await row(page, 'Anouk de Vries').hover();
  await picture(page, 'compact-hovered');
  await page.mouse.move(5, 5);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await picture(page, 'compact-details');
  await page.keyboard.press('Escape');
  await page.evaluate(() => window.reachable.request('save-settings', { density: 'comfortable' }));
  await page.emulateMedia({ forcedColors: 'active' });
  await picture(page, 'forced-colours');
  await page.emulateMedia({ forcedColors: null });
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    await screenPicture(app, `zoom-200-${theme}`);
  }
});

test('loading, and offline with nothing to show', async ({ signedIn, launch, profile, server }) => {
  await signedIn.quit();
  server.setFault('silence');
  const remembering = await launch();
  await remembering.page.waitForTimeout(1500);
  await picture(remembering.page, 'remembered');
  await remembering.quit();
  await rm(join(profile, 'vault'), { recursive: true });
  const { page, quit } = await launch();
  await page.waitForTimeout(1500);
  await picture(page, 'loading');
  await quit();
  server.setFault('reset');
  const again = await launch();
  await expect(again.page.getByRole('alert')).toBeVisible();
  await picture(again.page, 'offline-at-start');
});

for (const [name, colleagues] of [
  ['one-colleague', crowd(1)],
  ['nobody', []],
  ['ten-thousand', crowd(10_000)],
] as const) {
  test(name, async ({ launch, providerOf }) => {
    const { baseUrl } = await providerOf(colleagues);
    const { page } = await launch({ flags: [`--api-url=${baseUrl}`] });
    await signIn(page, KEY);
    await expect(page.getByTestId('summary')).toBeVisible();
    await page.waitForTimeout(500);
    await picture(page, name);
  });
}
