import type { Locator, Page } from '@playwright/test';
import { demoColleagues } from '../../src/main/demo/demo-colleagues';
import { parseColleagueId } from '../../src/shared/colleague';
import { expectAccessible } from './axe';
import { expect, KEY, row, signIn, test } from './reachable';
import { afternoonZone, quitAndSeedWeek, seenWeek } from './seeded-week';

const week = (page: Page): Locator => page.getByRole('region', { name: /^Last seven days/ });

async function openDetails(page: Page): Promise<void> {
  await expect(row(page, 'Anouk de Vries')).toBeVisible();
  // A window that comes up shows the list, and the driver can be quicker than that.
  const heading = page.getByRole('heading', { name: 'Anouk de Vries' });
  await expect(async () => {
    if (!(await heading.isVisible())) {
      await page.getByRole('searchbox').fill('anouk', { timeout: 1000 });
      await page.keyboard.press('ArrowRight');
    }
    await expect(heading).toBeFocused({ timeout: 1000 });
  }).toPass();
}

test('history that is turned on from the details fills the strip of today', async ({
  launch,
  server,
}) => {
  const { name } = afternoonZone(Date.now());
  const { page } = await launch({ flags: ['--poll-interval=1'], env: { TZ: name } });
  await signIn(page, KEY);
  await openDetails(page);
  await week(page).getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Keep a history' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await openDetails(page);
  const strip = week(page).getByRole('img');
  await expect(strip).toHaveAccessibleName(/^Available \d\d:\d\d/);
  server.setAvailability('Anouk de Vries', 'UNAVAILABLE');
  await expect(strip).toHaveAccessibleName(/^Available [^;]+; Unavailable \d\d:\d\d/);
});

test('a week of it is there after a restart, a strip a day, and can be cleared', async ({
  launch,
  server,
  profile,
}) => {
  const zone = afternoonZone(Date.now());
  const id = parseColleagueId(demoColleagues()[0]?.user.id);
  if (id === undefined) throw new Error('the demo has no colleagues');
  const first = await launch();
  await signIn(first.page, KEY);
  const recording = seenWeek(id, Date.now(), zone.aheadMs);
  await quitAndSeedWeek(first, { profile, apiUrl: server.baseUrl }, recording);

  const { page } = await launch({ env: { TZ: zone.name } });
  await openDetails(page);
  const strips = week(page).getByRole('img');
  await expect(strips).toHaveCount(6);
  await expect(strips.first()).toHaveAccessibleName(/^Unavailable 08:24.08:54; Available 08:54/);
  await expect(strips.nth(1)).toHaveAccessibleName(
    /: available 6 hours 42 minutes, unavailable 1 hour 54 minutes between 08:12 and 17:36; not observed 48 minutes$/,
  );
  await expect(week(page).getByText(/: not observed$/)).toHaveCount(1);
  await expectAccessible(page, 'details with a week');

  await page.keyboard.press('Control+Comma');
  await page.getByRole('button', { name: 'Clear history' }).click();
  await page.getByRole('button', { name: 'Clear now' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await openDetails(page);
  await expect(strips).toHaveCount(0);
  await expect(week(page).getByText('Nothing seen yet today.')).toBeVisible();
});
