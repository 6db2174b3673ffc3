import type { Locator, Page } from '@playwright/test';
import { expect, row, test } from './reachable';

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there.');
}

test('a day by keyboard alone: find, read details, star, watch, copy, settings, sign out', async ({
  signedIn: { app, page },
}) => {
  const { keyboard } = page;
  const search = page.getByRole('searchbox', { name: 'Search colleagues' });
  await expect(search).toBeFocused();

  await keyboard.type('ano vries');
  await expect(page.getByRole('option')).toHaveCount(1);
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Anouk de Vries' })).toBeFocused();
  await expect(page.getByText('anouk.devries@example.com')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Copy anouk.devries@example.com' }));
  await keyboard.press('Enter');
  const status = page.getByRole('status');
  await expect(status).toHaveText('Copied anouk.devries@example.com');
  await keyboard.press('ArrowLeft');
  await expect(search).toBeFocused();

  await keyboard.press('Tab');
  await expect(page.getByRole('listbox', { name: 'Colleagues' })).toBeFocused();
  await keyboard.press('f');
  await keyboard.press('n');
  await expect(status).toHaveText('You will be told the next time Anouk is available');
  const actions = page.getByRole('group', { name: 'Actions for Anouk de Vries' });
  await expect(actions.getByRole('button', { name: 'Remove from favourites' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(actions.getByRole('button', { name: 'Notify me' })).toHaveAccessibleDescription(
    'Notify me the next time',
  );
  await keyboard.press('Enter');
  await expect(status).toHaveText('Copied +31612345678');
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('+31612345678');
  await keyboard.press('Escape');
  await expect(search).toHaveValue('');
  await expect(page.getByRole('option').first()).toHaveAccessibleName(/^Anouk de Vries,/);

  await keyboard.press('Control+Comma');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Sign out' }));
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Sign out now' }));
  await keyboard.press('Enter');
  await expect(page.getByLabel('API key')).toBeVisible();
});

test('Home, End and the page keys go through the whole list', async ({ signedIn: { page } }) => {
  const selected = page.getByRole('option', { selected: true });
  await page.keyboard.press('End');
  await expect(selected).toHaveAttribute('aria-posinset', '30');
  await page.keyboard.press('Home');
  await expect(selected).toHaveAttribute('aria-posinset', '1');
  await page.keyboard.press('PageDown');
  await expect(selected).not.toHaveAttribute('aria-posinset', '1');
  await expect(selected).toBeInViewport();
  await page.keyboard.press('PageUp');
  await expect(selected).toHaveAttribute('aria-posinset', '1');
});

test('what is typed in the details is a search', async ({ signedIn: { page } }) => {
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.type('bak');
  await expect(page.getByRole('searchbox')).toHaveValue('bak');
  await expect(row(page, 'Thijs Bakker')).toBeVisible();
});

test('Escape goes back, clears, hides', async ({ signedIn: { app, page } }) => {
  const search = page.getByRole('searchbox');
  await page.keyboard.type('ano');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
  await expect(search).toHaveValue('ano');
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  const isVisible = (): Promise<boolean | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  expect(await isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(isVisible).toBe(false);
});
