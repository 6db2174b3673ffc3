import type { Page } from '@playwright/test';
import { expect, test } from './reachable';

test('closing hides the window to the tray and the app goes on', async ({
  signedIn: { app, page },
  server,
}) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(false);
  const asked = server.requests.list;
  await expect.poll(() => server.requests.list).toBeGreaterThan(asked);
  await app.evaluate(({ app: electron }) => electron.emit('second-instance'));
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
});

test('without a tray host a hidden start shows the window, and closing minimises it', async ({
  launch,
}) => {
  const { app } = await launch({
    flags: ['--hidden'],
    env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' },
  });
  const state = (): Promise<unknown> =>
    app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { visible: window?.isVisible(), minimized: window?.isMinimized() };
    });
  await expect.poll(state).toMatchObject({ visible: true, minimized: false });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(state).toMatchObject({ minimized: true });
});

test('Pin window keeps it on top, and is kept', async ({ signedIn, launch }) => {
  const onTop = (app: typeof signedIn.app): Promise<unknown> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isAlwaysOnTop());
  expect(await onTop(signedIn.app)).toBe(false);
  await signedIn.page.getByRole('button', { name: 'Pin window' }).click();
  await expect.poll(() => onTop(signedIn.app)).toBe(true);
  await signedIn.quit();
  expect(await onTop((await launch()).app)).toBe(true);
});

test('settings take effect at once and are kept', async ({ launch }) => {
  const first = await launch({ flags: ['--demo'], noLanguageFlag: true });
  const dark = (page: Page): Promise<boolean> =>
    page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await first.page.getByRole('button', { name: 'Settings' }).click();
  await expect(first.page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await first.page.getByLabel('Theme').selectOption('Dark');
  await expect.poll(() => dark(first.page)).toBe(true);
  await first.page.getByLabel('Language').selectOption('Nederlands');
  await expect(first.page.getByRole('heading', { name: 'Instellingen' })).toBeVisible();
  await first.quit();
  const again = await launch({ flags: ['--demo'], noLanguageFlag: true });
  await expect(again.page.getByTestId('summary')).toHaveText(/beschikbaar/);
  expect(await dark(again.page)).toBe(true);
});
