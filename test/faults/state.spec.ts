import type { Page } from '@playwright/test';
import { chmod, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { A_WHILE_MS, save, startAgain } from '../e2e/desktop/app-window';
import { expect, row, startApp, test } from '../e2e/reachable';
import { faultRow } from './fault-row';
import { modesOf, settingsFiles, settingsOnDisk } from './profile-files';

const RESTORED = 'Your settings could not be read; the last good ones were restored';
const RESET = 'Your settings could not be read. Reachable starts with the defaults';
const ASIDE = /^settings\.json\.broken-\d{4}-\d\d-\d\dT[\d.Z-]+$/;

const addFavourite = async (page: Page): Promise<void> => {
  await row(page, 'Anouk de Vries').hover();
  await page.getByRole('button', { name: 'Add to favourites' }).first().click();
};

test(
  'settings that were cut short come back, favourites too, and it is said',
  faultRow({
    number: 30,
    fault: 'settings truncated, with a backup',
    expectation: 'notice; the last saved settings and favourites in force; the file set aside',
  }),
  async ({ signedIn, launch, profile }) => {
    await addFavourite(signedIn.page);
    await save(signedIn.page, { density: 'compact' });
    await signedIn.quit();
    const file = join(profile, 'settings.json');
    await truncate(file, 20);
    await chmod(file, 0o644);
    const { page } = await launch();
    await expect(page.getByText(RESTORED)).toBeVisible();
    await expect(page.getByRole('option').first()).toHaveAccessibleName(/^Anouk de Vries,/);
    const names = await settingsFiles(profile);
    expect(names).toEqual(['settings.json', 'settings.json.bak', expect.stringMatching(ASIDE)]);
    expect(await modesOf(profile, names)).toEqual(['600', '600', '600']);
    expect(await settingsOnDisk(profile)).toMatchObject({ density: 'compact' });
  },
);

test(
  'an empty settings file without a backup means the defaults, and it is said',
  faultRow({
    number: 30,
    fault: 'settings emptied, no backup',
    expectation: 'notice; the defaults; the file set aside',
  }),
  async ({ launch, profile }) => {
    await writeFile(join(profile, 'settings.json'), '');
    const { page } = await launch({ flags: ['--demo'] });
    await expect(page.getByText(RESET)).toBeVisible();
    expect(await settingsFiles(profile)).toEqual([expect.stringMatching(ASIDE)]);
    expect((await save(page, { theme: 'dark' })).settings.theme).toBe('dark');
    expect(await settingsOnDisk(profile)).toEqual({ theme: 'dark' });
  },
);

test(
  'a start in the tray says it once the window is opened',
  faultRow({
    number: 30,
    fault: 'settings broken, start without a window',
    expectation: 'the notice waits until somebody can read it',
  }),
  async ({ executable, profile }) => {
    await writeFile(join(profile, 'settings.json'), '{"theme":');
    const flags = ['--demo', '--lang=en', '--hidden'];
    const app = await startApp(executable, profile, flags);
    await delay(A_WHILE_MS); // the notice is due at once, and there is nobody to read it
    expect(app.windows()).toEqual([]);
    const [page] = await Promise.all([app.waitForEvent('window'), startAgain(app)]);
    await expect(page.getByText(RESET)).toBeVisible();
    await app.close();
  },
);

test(
  'what a newer version wrote survives a change by this one',
  faultRow({
    number: 30,
    fault: 'settings of a newer version',
    expectation: 'unknown keys and values stay in the file; an unknown value is the default here',
  }),
  async ({ launch, profile }) => {
    const newer = { theme: 'sepia', density: 'compact', fromTheFuture: { a: [1] } };
    await writeFile(join(profile, 'settings.json'), JSON.stringify(newer));
    const { page } = await launch({ flags: ['--demo'] });
    await expect(page.getByTestId('summary')).toBeVisible();
    const { settings } = await save(page, { order: 'name' });
    expect(settings).toMatchObject({ theme: 'system', density: 'compact', order: 'name' });
    expect(await settingsOnDisk(profile)).toEqual({ ...newer, order: 'name' });
    await save(page, { theme: 'light' });
    expect(await settingsOnDisk(profile)).toEqual({ ...newer, order: 'name', theme: 'light' });
  },
);
