import type { Page } from '@playwright/test';
import { expect, KEY, signIn, test } from './reachable';

const outlineOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const field = activeElement?.closest('label, .field') ?? activeElement;
    return field === null ? '' : getComputedStyle(field).outlineStyle;
  });

test('forced colours show which field has the focus', async ({ launch }) => {
  const { page } = await launch();
  await page.emulateMedia({ forcedColors: 'active' });
  await page.getByLabel('API key').focus();
  expect(await outlineOf(page)).toBe('solid');
  await signIn(page, KEY);
  await expect(page.getByRole('searchbox')).toBeFocused();
  expect(await outlineOf(page)).toBe('solid');
  await page.keyboard.press('Control+Comma');
  await page.getByRole('combobox', { name: 'Choose yourself' }).focus();
  expect(await outlineOf(page)).toBe('solid');
});

test('at 200 % the counts can be read to their end', async ({ signedIn, launch }) => {
  await signedIn.quit();
  const { app, page } = await launch({ flags: ['--lang=nl'] }); // longer than in English
  await expect(page.getByTestId('summary')).toHaveText('12 van 30 beschikbaar');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(200);
  // What a clip cuts off can't be pointed at.
  const isWhole = await page.getByTestId('summary').evaluate((summary) => {
    const range = document.createRange();
    range.selectNodeContents(summary.querySelector('strong') ?? summary);
    const { right, top, height } = range.getBoundingClientRect();
    const end = document.elementFromPoint(right - 2, top + height / 2);
    return summary.contains(end);
  });
  expect(isWhole).toBe(true);
  await expect(page.getByRole('button', { name: 'Instellingen' })).toBeInViewport({ ratio: 1 });
});
