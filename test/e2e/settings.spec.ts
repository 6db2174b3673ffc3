import type { Page } from '@playwright/test';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, KEY, row, signIn, test, type Running } from './reachable';

/** By the settings alone: no flag for the language or the interval. */
async function start(
  launch: (options: { noLanguageFlag: true }) => Promise<Running>,
): Promise<Running> {
  const running = await launch({ noLanguageFlag: true });
  await signIn(running.page, KEY);
  await expect(running.page.getByTestId('summary')).toBeVisible();
  return running;
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
}

const back = (page: Page): Promise<void> => page.getByRole('button', { name: 'Back' }).click();

test('the interval changes at once', async ({ launch, server }) => {
  const { page } = await start(launch);
  const asked = server.requests.list;
  await openSettings(page);
  await page.getByLabel('Update the list every').selectOption('15 seconds');
  await expect.poll(() => server.requests.list, { timeout: 25_000 }).toBe(asked + 1);
});

test('who I am is left out of the counts, and brings my language', async ({ launch }) => {
  const first = await start(launch);
  await openSettings(first.page);
  await first.page.getByRole('combobox', { name: 'Choose yourself' }).fill('anouk');
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByRole('heading', { name: 'Instellingen' })).toBeVisible();
  await first.page.getByRole('button', { name: 'Terug' }).click();
  await expect(first.page.getByTestId('summary')).toHaveText('11 van 29 beschikbaar');
  await first.quit();
  const again = await launch({ noLanguageFlag: true });
  await expect(again.page.getByTestId('summary')).toHaveText('11 van 29 beschikbaar');
});

test('density and order change the list behind, and are kept', async ({ launch }) => {
  const first = await start(launch);
  await openSettings(first.page);
  await first.page.getByLabel('Density').selectOption('Compact');
  await first.page.getByLabel('Order').selectOption('By name');
  await back(first.page);
  const looks = async (page: Page): Promise<void> => {
    await expect(page.getByRole('group', { name: 'Unavailable' })).toHaveCount(0);
    await expect
      .poll(async () => (await row(page, 'Anouk de Vries').boundingBox())?.height)
      .toBe(36);
  };
  await looks(first.page);
  await first.quit();
  await looks((await launch()).page);
});

test('a click copies what is chosen, at once', async ({ launch }) => {
  const { app, page } = await start(launch);
  const clipboardText = (): Promise<string> =>
    app.evaluate(({ clipboard }) => clipboard.readText());
  const clickCopies = async (what: string): Promise<void> => {
    await openSettings(page);
    await page.getByLabel('A click copies').selectOption(what);
    await back(page);
    await app.evaluate(({ clipboard }) => clipboard.writeText('as before'));
    await row(page, 'Anouk de Vries').click();
  };
  await clickCopies('The national number');
  await expect.poll(clipboardText).toMatch(/^(06 12345678|\+31 6 12345678)$/); // by the country of the machine
  await clickCopies('Nothing');
  await page.waitForTimeout(300); // nothing comes that could be waited for
  expect(await clipboardText()).toBe('as before');
});

test('a shortcut is recorded, had at once and had again', async ({ launch }) => {
  const isHad = ({ app }: Running): Promise<boolean> =>
    app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('Control+Alt+Shift+K'));
  const first = await start(launch);
  await openSettings(first.page);
  await first.page.getByRole('button', { name: /^Shortcut/ }).click();
  await first.page.keyboard.press('Control+Alt+Shift+K');
  await expect(first.page.getByRole('button', { name: 'Shortcut Ctrl+Alt+Shift+K' })).toBeVisible();
  await expect.poll(() => isHad(first)).toBe(true);
  await first.quit();
  const again = await launch();
  await expect.poll(() => isHad(again)).toBe(true);
  await openSettings(again.page);
  await again.page.getByRole('button', { name: /^Shortcut/ }).click();
  await again.page.keyboard.press('Backspace');
  await expect.poll(() => isHad(again)).toBe(false);
});

test('opening at login is asked of the desktop, and taken back', async ({ launch }) => {
  const folder = join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'autostart');
  const entries = async (): Promise<string[]> => {
    const names = await readdir(folder).catch(() => []);
    const ours = names.filter((name) => /reachable/i.test(name));
    return Promise.all(ours.map((name) => readFile(join(folder, name), 'utf8')));
  };
  const { page } = await start(launch);
  await openSettings(page);
  await page.getByRole('switch', { name: 'Open at login' }).click();
  await expect.poll(entries).toEqual([expect.stringContaining('--hidden')]);
  await page.getByRole('switch', { name: 'Open at login' }).click();
  await expect.poll(entries).toEqual([]);
});

test('everything chosen survives a restart', async ({ launch }) => {
  const first = await start(launch);
  await openSettings(first.page);
  const choices = {
    'Update the list every': '5 minutes',
    Theme: 'Dark',
    Language: 'English',
    Density: 'Compact',
    Order: 'By name',
    'A click copies': 'The national number',
  };
  for (const [label, option] of Object.entries(choices)) {
    await first.page.getByLabel(label, { exact: true }).selectOption(option);
  }
  for (const name of ['Sound', 'Quiet hours', 'Keep a history']) {
    await first.page.getByRole('switch', { name }).click();
  }
  await first.page.getByLabel('From', { exact: true }).selectOption({ index: 44 });
  const from = await shownIn(first.page, 'From');
  await first.quit();

  const { page } = await launch({ noLanguageFlag: true });
  await openSettings(page);
  for (const [label, option] of Object.entries(choices)) {
    expect(await shownIn(page, label)).toBe(option);
  }
  await expect(page.getByRole('switch', { name: 'Sound' })).not.toBeChecked();
  await expect(page.getByRole('switch', { name: 'Quiet hours' })).toBeChecked();
  await expect(page.getByRole('switch', { name: 'Keep a history' })).toBeChecked();
  expect(await shownIn(page, 'From')).toBe(from);
});

test('a broken settings file is set aside, whole, and that is said', async ({
  launch,
  profile,
}) => {
  const broken = '{"theme": "dark"';
  await writeFile(join(profile, 'settings.json'), broken);
  const { page } = await launch();
  await expect(page.getByRole('status')).toHaveText(
    'Your settings could not be read. Reachable starts with the defaults; the old file was kept.',
  );
  const aside = (await readdir(profile)).filter((name) => name.startsWith('settings.json.broken-'));
  expect(aside).toHaveLength(1);
  expect(await readFile(join(profile, aside[0] ?? ''), 'utf8')).toBe(broken);
});

/** The text of what is chosen in that list. */
function shownIn(page: Page, label: string): Promise<string | undefined> {
  return page
    .getByLabel(label, { exact: true })
    .evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text);
}
