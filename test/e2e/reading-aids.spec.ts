import type { Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { untilSettled } from './desktop/app-window';
import { expect, KEY, signIn, test } from './reachable';

/** Keys and wheel as the X server brings them: what Playwright sends passes by the browser’s own keys. */
const desktop = (...input: string[]): Promise<unknown> => promisify(execFile)('xdotool', input);

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

test('the keys of a browser and the wheel zoom, to 200 % and back', async ({ signedIn }) => {
  const { app, page } = signedIn;
  const percent = (): Promise<number> =>
    app.evaluate(({ BrowserWindow }) =>
      Math.round(100 * (BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0)),
    );
  await untilSettled(app);
  await desktop('key', '--repeat', '9', 'ctrl+equal');
  await expect.poll(percent).toBe(207);
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await desktop('key', 'ctrl+minus');
  await expect.poll(percent).toBe(189);
  await desktop('key', 'ctrl+0');
  await expect.poll(percent).toBe(100);
  const { x, y, width, height } = await app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds() as Electron.Rectangle,
  );
  await desktop('mousemove', `${x + width / 2}`, `${y + height / 2}`);
  await desktop('keydown', 'ctrl', 'click', '4', 'keyup', 'ctrl');
  await expect.poll(percent).toBeGreaterThan(100);
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
