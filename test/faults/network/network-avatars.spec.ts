import type { Page } from '@playwright/test';
import { row } from '../../e2e/reachable';
import type { AvatarFault } from '../../fakes/fault-server/faults';
import type { LoggedRequest } from '../../fakes/fault-server/request-log';
import { faultRow } from '../fault-row';
import { beginAnew, expect, isLive, test } from './network-app';

const REFUSED: readonly AvatarFault[] = [
  'status 401',
  'status 404',
  'status 500',
  'an HTML page',
  'an SVG',
  'an SVG called PNG',
  'a huge picture',
  'a picture of 25 megapixels',
  'an empty picture',
  'a broken picture',
  'a redirect elsewhere',
  'reset',
];

const hasAllPictures = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => [...document.images].every(({ src, complete }) => src && complete));

/** A token that is over, perhaps: where there is another one it is tried, once. */
const mostTimes = (fault: AvatarFault): number => (fault === 'status 401' ? 2 : 1);

for (const fault of REFUSED) {
  const each = mostTimes(fault) === 1 ? 'once each' : 'at most once more each, with another token';
  const expectation = `initials; asked for ${each}, also by a page loaded anew, without the key; the list is live`;
  test(`avatar: ${fault}`, faultRow({ number: 29, fault, expectation }), async ({ network }) => {
    const { page, server } = network;
    await hasAllPictures(page); // the one before may have asked for more than it looked at
    await expect.poll(() => server.avatars.every(({ closedAt }) => closedAt !== null)).toBe(true);
    const before = server.avatars.length;
    server.setAvatarFault(fault);
    await beginAnew(page);
    await isLive(page);
    await page.reload();
    await isLive(page);
    const anouk = row(page, 'Anouk de Vries');
    await expect(anouk.locator('img')).toHaveCount(0);
    await page.waitForTimeout(1000);
    await expect(anouk.getByText('AV', { exact: true })).toBeVisible();
    await expect(anouk.locator('canvas')).toHaveCount(0);
    const asked = server.avatars.slice(before).filter((one) => !one.lostOnOldConnection);
    const links = asked.map(({ path }) => path);
    expect(links.length).toBeGreaterThan(0);
    expect(links, 'each link once').toEqual([...new Set(links)]);
    const paths = links.map((link) => link.replace(/\?.*/, ''));
    for (const path of paths) {
      const times = paths.filter((other) => other === path).length;
      expect(times, path).toBeLessThanOrEqual(mostTimes(fault));
    }
    expect(asked.filter(({ headers }) => 'x-rinkel-api-key' in headers)).toEqual([]);
    server.setAvatarFault(null);
    await beginAnew(page);
    await page.reload();
    await expect(anouk.locator('canvas')).toBeVisible();
  });
}

test(
  'a picture whose token was over comes with the next token',
  faultRow({
    number: 29,
    fault: 'a token that is over',
    expectation: 'initials; the picture as soon as a poll has brought another token',
  }),
  async ({ network: { page, server } }) => {
    const asked = server.avatars.length;
    server.setAvatarFault('status 401');
    await beginAnew(page);
    await isLive(page);
    await expect.poll(() => server.avatars.length).toBeGreaterThan(asked);
    const anouk = row(page, 'Anouk de Vries');
    await expect(anouk.getByText('AV', { exact: true })).toBeVisible();
    await expect(anouk.locator('canvas')).toHaveCount(0);
    server.setAvatarFault(null);
    const polled = server.lists.length;
    await expect.poll(() => server.lists.length).toBeGreaterThan(polled + 1);
    await page.reload();
    await expect(anouk.locator('canvas')).toBeVisible();
  },
);

test(
  'a late picture holds up nothing, and is shown when it comes',
  faultRow({
    number: 29,
    fault: 'a late picture',
    expectation: 'the list is live before it; the picture comes',
  }),
  async ({ network: { page, server } }) => {
    server.setAvatarFault('a late picture');
    await beginAnew(page);
    await page.reload();
    await isLive(page, 2000);
    await expect(row(page, 'Anouk de Vries').locator('canvas')).toBeVisible();
  },
);

test(
  'pictures that never end are given up, and hold up no poll',
  faultRow({
    number: 29,
    fault: 'pictures without end',
    expectation:
      'initials at once; polled all the while; each closed after 15 s; the list stays live',
  }),
  async ({ network: { page, server } }) => {
    const before = server.avatars.length;
    server.setAvatarFault('a picture without end');
    await beginAnew(page);
    await page.reload();
    await isLive(page);
    const anouk = row(page, 'Anouk de Vries');
    await expect(anouk.getByText('AV', { exact: true })).toBeVisible();
    const first = (): LoggedRequest | undefined => server.avatars[before];
    await expect.poll(first).toBeDefined();
    const polled = server.lists.length;
    await expect.poll(() => server.lists.length).toBeGreaterThan(polled + 4);
    expect(first()?.closedAt).toBeNull();
    await expect.poll(() => first()?.closedAt ?? null, { timeout: 20_000 }).not.toBeNull();
    const tookMs = (first()?.closedAt ?? 0) - (first()?.at ?? 0);
    expect(tookMs).toBeGreaterThan(14_500);
    expect(tookMs).toBeLessThan(17_500);
    await isLive(page, 0);
    await expect(anouk.getByText('AV', { exact: true })).toBeVisible();
  },
);
