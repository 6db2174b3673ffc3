import type { ElectronApplication } from '@playwright/test';
import { setTimeout as delay } from 'node:timers/promises';
import type {} from '../../src/renderer/reachable-window';
import {
  A_WHILE_MS,
  isVisible,
  openOther,
  save,
  snapshotOf,
  stateOf,
  untilSettled,
} from './desktop/app-window';
import { statusNotifierOf, type MenuNode, type StatusNotifier } from './desktop/status-notifier';
import { expect, row, test as base } from './reachable';

/** Everything here is read and clicked over D-Bus, the way a panel does. */
const test = base.extend<{ tray: StatusNotifier }>({
  tray: async ({ signedIn }, use) => {
    const tray = await statusNotifierOf(signedIn.pid);
    await use(tray);
    tray.close();
  },
});

/** Of `signedIn`. */
const POLL_MS = 1000;

const labels = (nodes: readonly MenuNode[]): string[] =>
  nodes.filter(({ type }) => type === 'standard').map(({ label }) => label);

const clipboardText = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

const isWindowVisible = (app: ElectronApplication): Promise<boolean | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());

test('the tooltip tells how many are available, and how old that is', async ({ tray, server }) => {
  await expect.poll(() => tray.tooltip()).toMatch(/^12 of 30 available · \d{2}:\d{2}$/);
  server.setAvailability('Anouk de Vries', 'UNAVAILABLE');
  await expect.poll(() => tray.tooltip()).toMatch(/^11 of 30 available/);
  server.setFault('reset');
  await expect.poll(() => tray.tooltip()).toMatch(/^30 colleagues · as of \d{2}:\d{2}, offline$/);
  server.setFault(null);
  await expect.poll(() => tray.tooltip()).toMatch(/^11 of 30 available/);
  server.setKeys([]);
  await expect.poll(() => tray.tooltip()).toBe('API key rejected');
});

test('the icon differs for available, offline and rejected, and stays the same in between', async ({
  tray,
  server,
}) => {
  const hash = async (): Promise<string | undefined> => (await tray.icon())?.hash;
  await expect.poll(() => tray.tooltip()).toMatch(/available/);
  const available = await hash();
  server.setAvailability('Anouk de Vries', 'UNAVAILABLE');
  await expect.poll(() => tray.tooltip()).toMatch(/^11 of 30/);
  expect(await hash()).toBe(available);
  server.setFault('reset');
  await expect.poll(() => tray.tooltip()).toMatch(/offline/);
  const offline = await hash();
  server.setFault(null);
  server.setKeys([]);
  await expect.poll(() => tray.tooltip()).toBe('API key rejected');
  expect(new Set([available, offline, await hash()]).size).toBe(3);
});

test('the menu has the summary, nine available colleagues, and what the app can do', async ({
  tray,
}) => {
  await expect.poll(async () => labels(await tray.menu())[0]).toMatch(/^12 of 30 available/);
  const menu = await tray.menu();
  expect(menu[0]?.enabled).toBe(false);
  expect(labels(menu).filter((label) => label.startsWith('●')).length).toBe(9);
  expect(labels(menu).slice(-5)).toEqual([
    'Hide Reachable',
    'Refresh now',
    'Pause',
    'Settings…',
    'Quit Reachable',
  ]);
  const anouk = menu.find(({ label }) => label === '● Anouk de Vries');
  expect(labels(anouk?.children ?? [])).toEqual(['Copy number', 'Call', 'Notify me']);
});

test('Copy number in the menu copies the E.164 number', async ({ tray, signedIn: { app } }) => {
  await tray.click('● Anouk de Vries', 'Copy number');
  await expect.poll(() => clipboardText(app)).toBe('+31612345678');
});

test('what the menu could not copy is told in the window, which comes up with who it was for', async ({
  tray,
  signedIn: { app, page },
}) => {
  await app.evaluate(({ clipboard }) => {
    clipboard.readText = () => Promise.resolve('something of another program');
  });
  await tray.click('Hide Reachable');
  await expect.poll(() => isWindowVisible(app)).toBe(false);
  await tray.click('● Anouk de Vries', 'Copy number');
  await expect.poll(() => isWindowVisible(app)).toBe(true);
  await expect(page.getByText('The number could not be copied.')).toBeVisible();
  await expect(row(page, 'Anouk de Vries')).toHaveAttribute('aria-selected', 'true');
});

test('the menu and a click on the icon hide and show the window', async ({
  tray,
  signedIn: { app },
}) => {
  await tray.click('Hide Reachable');
  await expect.poll(() => isWindowVisible(app)).toBe(false);
  await tray.click('Show Reachable');
  await untilSettled(app);
  await tray.activate();
  await expect.poll(() => isWindowVisible(app)).toBe(false);
  await tray.activate();
  await expect.poll(() => isWindowVisible(app)).toBe(true);
});

test('a click on the icon brings a pinned window behind another to the front, the next one hides it', async ({
  tray,
  signedIn: { app, page },
}) => {
  await save(page, { pinned: true });
  await untilSettled(app);
  await openOther(app);
  await delay(A_WHILE_MS);
  await tray.activate();
  await expect.poll(() => stateOf(app)).toMatchObject({ visible: true, focused: true });
  await delay(A_WHILE_MS);
  await tray.activate();
  await expect.poll(() => isVisible(app)).toBe(false);
});

test('Notify me in the menu sets a watch for once, and takes it away', async ({
  tray,
  signedIn: { page },
}) => {
  const ticked = async (): Promise<boolean | null | undefined> => {
    const anouk = (await tray.menu()).find(({ label }) => label === '● Anouk de Vries');
    return anouk?.children.find(({ label }) => label === 'Notify me')?.checked;
  };
  const watchTimes = async (): Promise<string[]> => {
    const { settings } = await page.evaluate(() => window.reachable.request('get-window-state'));
    return settings.watches.map(({ times }) => times);
  };
  await expect.poll(ticked).toBe(false);
  await tray.click('● Anouk de Vries', 'Notify me');
  await expect.poll(ticked).toBe(true);
  expect(await watchTimes()).toEqual(['once']);
  await tray.click('● Anouk de Vries', 'Notify me');
  await expect.poll(ticked).toBe(false);
  expect(await watchTimes()).toEqual([]);
});

test('the user is not in the menu, nor in the counts', async ({ tray, signedIn: { page } }) => {
  await expect
    .poll(async () => labels(await tray.menu()))
    .toContainEqual(expect.stringContaining('Anouk de Vries'));
  const { directory } = await snapshotOf(page);
  const me = directory?.find(({ fullName }) => fullName === 'Anouk de Vries')?.id ?? null;
  await save(page, { me });
  await expect.poll(() => tray.tooltip()).toMatch(/^11 of 29 available/);
  expect(labels(await tray.menu())).not.toContainEqual(expect.stringContaining('Anouk de Vries'));
});

test('Pause in the menu stops the polling until Resume', async ({ tray, server }) => {
  await expect.poll(() => tray.tooltip()).toMatch(/^12 of 30 available/);
  await tray.click('Pause', '30 minutes');
  await expect.poll(() => tray.tooltip()).toMatch(/^30 colleagues · as of \d{2}:\d{2}, paused$/);
  expect(labels(await tray.menu())[0]).toMatch(/^Paused until /);
  const asked = server.requests.list;
  await delay(3 * POLL_MS);
  expect(server.requests.list).toBe(asked);

  await tray.click('Pause', 'Until tomorrow');
  await expect.poll(async () => labels(await tray.menu())[0]).toMatch(/, 06:00$/);
  await tray.click('Pause', 'Resume');
  await expect.poll(() => tray.tooltip()).toMatch(/^12 of 30 available/);
  const pause = (await tray.menu()).find(({ label }) => label === 'Pause');
  expect(labels(pause?.children ?? [])).toEqual(['30 minutes', 'Until tomorrow']);
});

test('Settings in the menu shows the settings, from a hidden window too', async ({
  tray,
  signedIn: { app, page },
}) => {
  await tray.click('Hide Reachable');
  await expect.poll(() => isWindowVisible(app)).toBe(false);
  await tray.click('Settings…');
  await expect.poll(() => isWindowVisible(app)).toBe(true);
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

test('Quit in the menu ends the app', async ({ tray, signedIn: { app } }) => {
  const ended = new Promise<number | null>((resolve) => app.process().once('exit', resolve));
  // The app may be gone before it has answered the click.
  const [, code] = await Promise.all([tray.click('Quit Reachable').catch(() => undefined), ended]);
  expect(code).toBe(0);
});
