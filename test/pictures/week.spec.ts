import { join } from 'node:path';
import { demoColleagues } from '../../src/main/demo/demo-colleagues';
import { parseColleagueId } from '../../src/shared/colleague';
import { KEY, signIn, test, type Running } from '../e2e/reachable';
import { afternoonZone, quitAndSeedWeek, seenWeek } from '../e2e/seeded-week';
import { DOCS, picture, screenPicture, setTheme } from './picture';

/** What the seven days of a colleague look like in the details. */
test.setTimeout(180_000);

test('a week of history', async ({ launch, server, profile }) => {
  const zone = afternoonZone(Date.now());
  const id = parseColleagueId(demoColleagues()[0]?.user.id);
  if (id === undefined) throw new Error('the demo has no colleagues');
  const first = await launch();
  await signIn(first.page, KEY);
  const week = seenWeek(id, Date.now(), zone.aheadMs);
  await quitAndSeedWeek(first, { profile, apiUrl: server.baseUrl }, week);
  const open = async (...flags: readonly string[]): Promise<Running> => {
    const running = await launch({ flags, env: { TZ: zone.name } });
    await running.page.getByRole('searchbox').fill('anouk');
    await running.page.keyboard.press('ArrowRight');
    await running.page.getByRole('img').last().scrollIntoViewIfNeeded();
    return running;
  };

  for (const language of ['nl', 'es', 'sv']) {
    const { page, quit } = await open(`--lang=${language}`);
    await picture(page, `week-${language}`);
    await quit();
  }
  const { app, page } = await open();
  await picture(page, 'week');
  await setTheme(page, 'light');
  await page.screenshot({ path: join(DOCS, 'pictures/details.png') });
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  for (const place of ['first', 'last'] as const) {
    await page
      .getByRole('img')
      [place]()
      .evaluate((strip) => strip.scrollIntoView());
    await page.waitForTimeout(250);
    await screenPicture(app, `week-zoom-200-${place}`);
  }
});
