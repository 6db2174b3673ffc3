import type { ElectronApplication, Page } from '@playwright/test';
import { HIDDEN_MS } from '../../src/main/window/window-return';
import { closeWindow, startAgain, untilSettled } from './desktop/app-window';
import { statusNotifierOf } from './desktop/status-notifier';
import { expect, row, signIn, test, KEY } from './reachable';

const ANOUK = 'Anouk de Vries';

/** From now on whatever main waits five minutes for comes in a tenth of a second. */
async function hurryFiveMinutes(app: ElectronApplication): Promise<void> {
  await app.evaluate((_electron, fiveMinutesMs) => {
    const { setTimeout: real } = globalThis;
    const hurried = (run: () => void, ms?: number): NodeJS.Timeout =>
      real(run, ms === fiveMinutesMs ? 100 : ms);
    globalThis.setTimeout = hurried as typeof setTimeout;
  }, HIDDEN_MS);
}

const windows = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Shows the app again, and gives the page of the new window. */
async function shownAgain(app: ElectronApplication): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), startAgain(app)]);
  return page;
}

const look = (
  app: ElectronApplication,
): Promise<{ bounds: object; onTop: boolean; zoom: number }> =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('there is no window');
    return {
      bounds: window.getBounds(),
      onTop: window.isAlwaysOnTop(),
      zoom: window.webContents.getZoomFactor(),
    };
  });

test('a window that has been hidden for five minutes is given back, and comes back as it was', async ({
  signedIn: { app, page },
  server,
}) => {
  await expect(row(page, ANOUK)).toBeVisible();
  await untilSettled(app);
  await page.getByRole('button', { name: 'Pin window' }).click();
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds({ x: 90, y: 120, width: 420, height: 500 });
    window?.webContents.setZoomFactor(1.25);
  });
  await expect.poll(() => look(app)).toMatchObject({ onTop: true, zoom: 1.25 });
  await page.waitForTimeout(1_000); // its place is remembered once it has come to rest
  const before = await look(app);

  await hurryFiveMinutes(app);
  await closeWindow(app);
  await expect.poll(() => windows(app)).toBe(0);
  const asked = server.requests.list;
  server.setAvailability(ANOUK, 'UNAVAILABLE');
  await expect.poll(() => server.requests.list).toBeGreaterThan(asked + 1);

  const again = await shownAgain(app);
  const search = again.getByRole('searchbox', { name: 'Search colleagues' });
  await expect(search).toBeFocused();
  await search.fill('anouk');
  await expect(row(again, ANOUK)).toHaveAccessibleName(/, Unavailable since /);
  await expect(again.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
  expect(await look(app)).toEqual(before);
  server.setAvailability(ANOUK, 'AVAILABLE');
  await expect(row(again, ANOUK)).toHaveAccessibleName(/, Available since /);
});

test('what the tray asks of a window that was given back reaches the new one', async ({
  signedIn: { app, pid },
}) => {
  await hurryFiveMinutes(app);
  await closeWindow(app);
  await expect.poll(() => windows(app)).toBe(0);
  const tray = await statusNotifierOf(pid);
  const [page] = await Promise.all([app.waitForEvent('window'), tray.click('Settings…')]);
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  tray.close();
});

test('a window with a key in its field is kept, until the key has gone where it belongs', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await page.getByLabel('API key').fill('half a key');
  await hurryFiveMinutes(app);
  await closeWindow(app);
  await page.waitForTimeout(1_000);
  expect(await windows(app)).toBe(1);
  await startAgain(app);
  await expect(page.getByLabel('API key')).toHaveValue('half a key');
  await signIn(page, KEY);
  await expect(page.getByTestId('summary')).toBeVisible();
  await closeWindow(app);
  await expect.poll(() => windows(app)).toBe(0);
});
