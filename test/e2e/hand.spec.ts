import type { Page } from '@playwright/test';
import { expect, KEY, row, test } from './reachable';

/** Top of every drawn row on the screen, by full name, once those are drawn too that are to spare. */
async function places(page: Page): Promise<Record<string, number>> {
  await row(page, 'Björn Öhman').waitFor({ state: 'attached' });
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll('[role="option"]')];
    return Object.fromEntries(
      rows.map((row) => [
        row.querySelector('.visually-hidden')?.textContent?.split(',')[0] ?? '',
        Math.round(row.getBoundingClientRect().top),
      ]),
    );
  });
}

/** The names of the rows that the section owns, of those that are drawn; in the page they lie beside it. */
function rowsOf(page: Page, section: string): Promise<string[]> {
  return page.getByRole('group', { name: section, exact: true }).evaluate((group) => {
    const ids = group.getAttribute('aria-owns')?.split(' ') ?? [];
    return ids.map((id) => document.getElementById(id)?.querySelector('.name')?.textContent ?? '');
  });
}

test('nothing moves under a resting pointer: marks change at once, the order when the hand has gone', async ({
  signedIn: { page },
  server,
}) => {
  await row(page, 'Carlos Ibáñez').hover();
  const before = await places(page);
  server.setAvailability('Carlos Ibáñez', 'UNAVAILABLE');
  server.setAvailability('Amélie Lefèvre', 'UNAVAILABLE');
  server.setAvailability('Björn Öhman', 'AVAILABLE');
  await expect(row(page, 'Carlos Ibáñez')).toHaveAccessibleName(/, Unavailable/);
  await expect(row(page, 'Amélie Lefèvre')).toHaveAccessibleName(/, Unavailable/);
  await expect(page.getByTestId('summary')).toHaveText('11 of 30 available');
  await page.waitForTimeout(2_500); // longer than the order lingers after the last movement
  expect(await places(page)).toEqual(before);

  await page.mouse.move(190, 20);
  await expect.poll(() => rowsOf(page, 'Available')).toContain('Björn Öhman');
  expect(await rowsOf(page, 'Available')).not.toContain('Carlos Ibáñez');
});

test('a row selected by keyboard keeps its place', async ({ signedIn: { page }, server }) => {
  await page.mouse.move(190, 20);
  await page.keyboard.press('ArrowDown');
  const before = await places(page);
  server.setAvailability('Amélie Lefèvre', 'UNAVAILABLE');
  await expect(row(page, 'Amélie Lefèvre')).toHaveAccessibleName(/, Unavailable/);
  await page.waitForTimeout(1_500);
  expect(await places(page)).toEqual(before);
});

test('a click takes whom it was put on, though statuses change before it is let go', async ({
  signedIn: { app, page },
  server,
}) => {
  await row(page, 'Anouk de Vries').hover();
  await page.mouse.down();
  server.setAvailability('Anouk de Vries', 'UNAVAILABLE');
  server.setAvailability('Amélie Lefèvre', 'UNAVAILABLE');
  await expect(row(page, 'Anouk de Vries')).toHaveAccessibleName(/, Unavailable/);
  await page.mouse.up();
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('+31612345678');
});

test('a click copies the number it was put on, though another is shown before it is let go', async ({
  signedIn: { app, page },
  server,
}) => {
  const headers = { 'x-rinkel-api-key': KEY };
  const list = await (await fetch(`${server.baseUrl}/users`, { headers })).text();
  await row(page, 'Anouk de Vries').hover();
  await page.mouse.down();
  server.setFault({ status: 200, body: list.replaceAll('+31612345678', '+31687654321') });
  await expect(row(page, 'Anouk de Vries')).toContainText('+31 6 87654321');
  await page.mouse.up();
  await expect(page.getByRole('status')).toHaveText('Copied +31612345678');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('+31612345678');
});

test('a click takes whom it was put on, though the list was scrolled before it is let go', async ({
  signedIn: { page },
}) => {
  await row(page, 'Anouk de Vries').hover();
  await page.mouse.down();
  await page.mouse.wheel(0, 108);
  await expect.poll(async () => (await places(page))['Amélie Lefèvre']).toBeLessThan(100);
  await page.mouse.up();
  await expect(page.getByRole('status')).toHaveText('Copied +31612345678');
});

test('trouble that comes and goes moves no row under a resting pointer', async ({
  signedIn: { page },
  server,
}) => {
  await row(page, 'Carlos Ibáñez').hover();
  const before = await places(page);
  server.setFault('reset');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await places(page)).toEqual(before);
  server.setFault(null);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await places(page)).toEqual(before);
});

test('showing a window that is shown already moves no row under a resting pointer', async ({
  signedIn: { app, page },
  server,
}) => {
  await row(page, 'Carlos Ibáñez').hover();
  const before = await places(page);
  await app.evaluate(({ app: electron }) => electron.emit('second-instance'));
  server.setAvailability('Amélie Lefèvre', 'UNAVAILABLE');
  await expect(row(page, 'Amélie Lefèvre')).toHaveAccessibleName(/, Unavailable/);
  expect(await places(page)).toEqual(before);
});
