import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expectAccessible } from './axe';
import { expect, KEY, signIn, test as base } from './reachable';

interface Feed {
  readonly url: string;
  readonly asked: IncomingHttpHeaders[];
  answer: string;
}

const test = base.extend<{ feed: Feed }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names it must provide from this pattern
  feed: async ({}, use) => {
    const asked: IncomingHttpHeaders[] = [];
    const feed = { url: '', asked, answer: '' };
    const server: Server = createServer(({ headers }, response) => {
      asked.push(headers);
      response.setHeader('content-type', 'application/json').end(feed.answer);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    feed.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/reachable.json`;
    await use(feed);
    server.closeAllConnections();
    server.close();
  },
});

/** The first check follows the start by a few seconds. */
const SOON = { timeout: 25_000 };
const PAGE = 'https://127.0.0.1/reachable/99.0.0.html';

async function noteOpened(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(shell, {
      opened,
      openExternal: async (url: string) => void opened.push(url),
    });
  });
  return () =>
    app.evaluate(({ shell }) => (shell as typeof shell & { readonly opened: string[] }).opened);
}

test('a newer version is told at the end of the settings, with its page', async ({
  launch,
  profile,
  feed,
}) => {
  feed.answer = JSON.stringify({ version: '99.0.0', url: PAGE });
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ releaseFeed: feed.url }));
  const { app, page } = await launch();
  const opened = await noteOpened(app);
  await signIn(page, KEY);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByText(/^Looks once a day at 127\.0\.0\.1:\d+ for a new/)).toBeVisible();
  await expect(page.getByText('Reachable 99.0.0 is available.')).toBeVisible(SOON);
  await expectAccessible(page, 'a newer version');
  await page.getByRole('button', { name: 'Open its page' }).click();
  await expect.poll(opened).toEqual([PAGE]);
  expect(feed.asked).toHaveLength(1);
  const [headers] = feed.asked;
  expect(JSON.stringify(headers)).not.toContain(KEY);
  expect(headers).not.toHaveProperty('x-rinkel-api-key');
  expect(headers).not.toHaveProperty('cookie');
});

test('a page on another host is no news', async ({ launch, profile, feed }) => {
  feed.answer = JSON.stringify({ version: '99.0.0', url: 'https://example.com/99.0.0' });
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ releaseFeed: feed.url }));
  const { page } = await launch();
  await expect.poll(() => feed.asked.length, SOON).toBe(1);
  const { releases } = await page.evaluate(() => window.reachable.request('get-window-state'));
  expect(releases?.newer).toBeNull();
  const answer = await page.evaluate(() => window.reachable.request('open-release-page'));
  expect(answer).toEqual({ ok: false, error: 'failed' });
});

test('without a feed nobody asks, and the page can’t name one', async ({ launch, feed }) => {
  const { page } = await launch();
  const state = await page.evaluate(
    (releaseFeed) => window.reachable.request('save-settings', { releaseFeed } as object),
    feed.url,
  );
  expect(state.releases).toBeNull();
  expect(state.settings).not.toHaveProperty('releaseFeed');
});
