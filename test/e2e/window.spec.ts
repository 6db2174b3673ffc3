import type { Page } from '@playwright/test';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import {
  A_WHILE_MS,
  closeWindow,
  isVisible,
  openOther,
  save,
  startAgain,
  stateOf,
  untilSettled,
} from './desktop/app-window';
import { readProc, processTree } from '../bench/process-tree';
import { expect, SANDBOX_FLAGS, test } from './reachable';

const APP = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

test('closing hides the window to the tray and the app goes on', async ({
  signedIn: { app, page },
  server,
}) => {
  await closeWindow(app);
  await expect.poll(() => isVisible(app)).toBe(false);
  const asked = server.requests.list;
  await expect.poll(() => server.requests.list).toBeGreaterThan(asked);
  await startAgain(app);
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
});

test('the window is drawn without a GPU, real or in software', async ({
  signedIn: { app, pid },
}) => {
  const { gpu_compositing: drawing } = await app.evaluate(({ app }) => app.getGPUFeatureStatus());
  expect(drawing).toBe('disabled_software');
  const maps = processTree(pid).map((each) => readProc(`${each}/maps`) ?? '');
  expect(maps.join('').match(/\S*(swiftshader|libGLES|libEGL)\S*/g) ?? []).toEqual([]);
});

test('the window hides when it loses the focus, and stays on top while it is pinned', async ({
  signedIn: { app, page },
}) => {
  await untilSettled(app);
  const closeOther = await openOther(app);
  await expect.poll(() => isVisible(app)).toBe(false);
  await closeOther();

  await startAgain(app);
  await save(page, { pinned: true });
  await untilSettled(app);
  await openOther(app);
  await delay(A_WHILE_MS);
  expect(await stateOf(app)).toMatchObject({ visible: true, focused: false, onTop: true });
});

test('the window stays while it waits for a key that is fetched elsewhere', async ({ launch }) => {
  const { app, page } = await launch();
  await expect(page.getByLabel('API key')).toBeVisible();
  await untilSettled(app);
  await openOther(app);
  await delay(A_WHILE_MS);
  expect(await isVisible(app)).toBe(true);
});

test('a second start shows the hidden window, with the focus in the search field', async ({
  signedIn: { app, page },
  executable,
  profile,
  server,
}) => {
  await closeWindow(app);
  await expect.poll(() => isVisible(app)).toBe(false);
  const flags = [`--user-data-dir=${profile}`, `--api-url=${server.baseUrl}`];
  const second = spawn(executable, [APP, ...SANDBOX_FLAGS, ...flags]);
  expect((await once(second, 'exit'))[0]).toBe(0);
  await expect.poll(() => stateOf(app)).toMatchObject({ visible: true, focused: true });
  await expect(page.getByRole('searchbox', { name: 'Search colleagues' })).toBeFocused();
});

test('the shortcut shows and hides the window from anywhere', async ({ signedIn }) => {
  const { app, page } = signedIn;
  const press = (): Promise<unknown> => run('xdotool', ['key', 'ctrl+alt+shift+r']);
  await save(page, { shortcut: 'CommandOrControl+Alt+Shift+R' });
  await untilSettled(app);
  await press();
  await expect.poll(() => isVisible(app)).toBe(false);
  await press();
  await expect.poll(() => stateOf(app)).toMatchObject({ visible: true, focused: true });
});

test('the shortcut in force is recorded again by pressing it, and hides nothing meanwhile', async ({
  signedIn: { app, page },
}) => {
  await save(page, { shortcut: 'Control+Alt+Shift+R' });
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: /^Shortcut/ }).click();
  await expect
    .poll(() => app.evaluate((e) => e.globalShortcut.isRegistered('Control+Alt+Shift+R')))
    .toBe(false);
  await run('xdotool', ['key', 'ctrl+alt+shift+r']);
  await expect(page.getByRole('button', { name: 'Shortcut Ctrl+Alt+Shift+R' })).toBeVisible();
  await expect
    .poll(() => app.evaluate((e) => e.globalShortcut.isRegistered('Control+Alt+Shift+R')))
    .toBe(true);
  expect(await stateOf(app)).toMatchObject({ visible: true, focused: true });
});

test('without a tray host a hidden start shows the window, and closing minimises it', async ({
  launch,
}) => {
  const { app } = await launch({
    flags: ['--hidden'],
    env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' },
  });
  await expect.poll(() => stateOf(app)).toMatchObject({ visible: true, minimized: false });
  await closeWindow(app);
  await expect.poll(() => stateOf(app)).toMatchObject({ minimized: true });
});

test('Pin window keeps it on top, and is kept', async ({ signedIn, launch }) => {
  expect(await stateOf(signedIn.app)).toMatchObject({ onTop: false });
  await signedIn.page.getByRole('button', { name: 'Pin window' }).click();
  await expect.poll(() => stateOf(signedIn.app)).toMatchObject({ onTop: true });
  await signedIn.quit();
  const { app } = await launch();
  await expect.poll(() => stateOf(app)).toMatchObject({ onTop: true });
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
