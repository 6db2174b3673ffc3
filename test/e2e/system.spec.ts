import type { ElectronApplication } from '@playwright/test';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { save, windowStateOf } from './desktop/app-window';
import { expect, test } from './reachable';

/** In the private desktop's own configuration. */
const folder = (): string => join(process.env['XDG_CONFIG_HOME'] ?? '', 'autostart');
const file = (): string => join(folder(), 'reachable.desktop');
const SHORTCUT = 'CommandOrControl+Alt+Shift+K';
/** The window manager's. */
const TAKEN = 'Alt+F4';

const entry = (): Promise<string> => readFile(file(), 'utf8').catch(() => 'none');

const isRegistered = (app: ElectronApplication, accelerator: string): Promise<boolean> =>
  app.evaluate(({ globalShortcut }, keys) => globalShortcut.isRegistered(keys), accelerator);

test.beforeEach(() => rm(folder(), { recursive: true, force: true }));
test.afterAll(() => rm(folder(), { recursive: true, force: true }));

test('launch at login is an autostart entry, hidden, which goes with the setting', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--demo'] });
  await expect(page.getByTestId('summary')).toBeVisible();
  await save(page, { launchAtLogin: true });
  expect(await entry()).toMatch(/^\[Desktop Entry\]\n(?:.*\n)*Exec=.+ --hidden\n/);
  await save(page, { launchAtLogin: false });
  expect(await entry()).toBe('none');
});

test('the setting follows the desktop where the user has taken the entry away', async ({
  launch,
}) => {
  const first = await launch({ flags: ['--demo'] });
  await save(first.page, { launchAtLogin: true });
  await first.quit();
  await rm(file());
  const { page } = await launch({ flags: ['--demo'] });
  expect((await windowStateOf(page)).settings.launchAtLogin).toBe(false);
});

test('an entry that can not be written is said, and the setting stays off', async ({ launch }) => {
  await writeFile(folder(), 'no folder');
  const { page } = await launch({ flags: ['--demo'] });
  await expect(page.getByTestId('summary')).toBeVisible();
  await save(page, { launchAtLogin: true });
  expect((await windowStateOf(page)).settings.launchAtLogin).toBe(false);
  await expect(page.getByText('The choice for opening at login could not be saved')).toBeVisible();
});

test('a shortcut that another program has is refused, and the last one still works', async ({
  launch,
}) => {
  const { app, page } = await launch({ flags: ['--demo'] });
  expect((await save(page, { shortcut: SHORTCUT })).shortcutRefused).toBe(false);
  expect((await save(page, { shortcut: TAKEN })).shortcutRefused).toBe(true);
  expect([await isRegistered(app, SHORTCUT), await isRegistered(app, TAKEN)]).toEqual([
    true,
    false,
  ]);
});

test('the last shortcut that worked is still had after a restart', async ({ launch }) => {
  const first = await launch({ flags: ['--demo'] });
  await save(first.page, { shortcut: SHORTCUT });
  await save(first.page, { shortcut: TAKEN });
  await first.quit();
  const { app, page } = await launch({ flags: ['--demo'] });
  expect((await windowStateOf(page)).shortcutRefused).toBe(true);
  expect(await isRegistered(app, SHORTCUT)).toBe(true);
});
