import type { ElectronApplication } from '@playwright/test';
import { expect, row, test } from './reachable';

const search = { name: 'Search colleagues' };

/** What another program would paste. */
function clipboardText(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText());
}

test('two letters and Enter copy exactly the E.164 number', async ({ signedIn: { page, app } }) => {
  await expect(page.getByRole('searchbox', search)).toBeFocused();
  await page.keyboard.type('ano');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied +31612345678' })).toBeVisible();
  expect(await clipboardText(app)).toBe('+31612345678');
});

test('a click on a row copies its number', async ({ signedIn: { page, app } }) => {
  await row(page, 'Anouk de Vries').click();
  await expect.poll(() => clipboardText(app)).toBe('+31612345678');
});

test('a click copies the number as it is dialled here, where that is the setting', async ({
  signedIn: { page, app },
}) => {
  await page.evaluate(() => window.reachable.request('save-settings', { clickCopies: 'national' }));
  await row(page, 'Anouk de Vries').click();
  const text = await row(page, 'Anouk de Vries').locator('[data-number]').textContent();
  await expect.poll(() => clipboardText(app)).toBe(text);
  await page.getByRole('button', { name: 'Copy number' }).click();
  await expect.poll(() => clipboardText(app)).toBe('+31612345678');
});

test('the row’s own button copies too', async ({ signedIn: { page, app } }) => {
  await row(page, 'Anouk de Vries').hover();
  await page.getByRole('button', { name: 'Copy number' }).first().click();
  await expect.poll(() => clipboardText(app)).toBe('+31612345678');
});

for (const query of [
  '0612345678',
  '+31 6 12 34 56 78',
  '0031612345678',
  'vries an',
  'anouk.devries@',
]) {
  test(`finds Anouk de Vries by ${query}`, async ({ signedIn: { page } }) => {
    await page.getByRole('searchbox', search).fill(query);
    await expect(row(page, 'Anouk de Vries')).toBeVisible();
    await expect(page.getByRole('option')).toHaveCount(1);
  });
}

test('says so when nobody matches, and Escape brings everybody back', async ({
  signedIn: { page },
}) => {
  await page.getByRole('searchbox', search).fill('zzzz');
  await expect(page.getByText(/No colleague matches/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row(page, 'Anouk de Vries')).toBeVisible();
});
