import type {} from '../../src/renderer/reachable-window';
import { expect, KEY, test } from '../e2e/reachable';
import { picture } from './picture';

for (const language of ['en', 'nl', 'es', 'sv']) {
  test(`in ${language}`, async ({ launch, server }) => {
    const { page } = await launch({ flags: [`--lang=${language}`] });
    await expect(page.locator('input')).toBeVisible();
    await picture(page, `first-run-${language}`);
    await page.locator('input').fill(KEY);
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('summary')).toBeVisible();
    await page.waitForTimeout(500);
    await picture(page, `list-${language}`);
    await page.evaluate(() => window.reachable.request('save-settings', { density: 'compact' }));
    await page.waitForTimeout(250);
    await picture(page, `compact-${language}`);
    await page.evaluate(() =>
      window.reachable.request('save-settings', { density: 'comfortable' }),
    );
    await page.keyboard.press('Control+Comma');
    await picture(page, `settings-${language}`);
    await page
      .locator('.groups, main')
      .last()
      .evaluate((pane) => pane.scrollTo(0, 99_999));
    await picture(page, `settings-end-${language}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await picture(page, `details-${language}`);
    await page.keyboard.press('Escape');
    server.setFault('reset');
    await page.keyboard.press('F5');
    await page.keyboard.press('F5');
    await page.waitForTimeout(1000);
    await picture(page, `trouble-${language}`);
  });
}
