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
