import { EMOJI_NAME, HTML_NAME, LONG_NAME } from '../../fakes/fault-server/record-faults';
import { row } from '../../e2e/reachable';
import { faultRow } from '../fault-row';
import { expect, isLive, test } from './network-app';

test(
  'one empty list is not believed',
  faultRow({
    number: 11,
    fault: 'an empty list, once',
    expectation: 'the list stays on the screen as if nothing had been said',
  }),
  async ({ network: { page, server } }) => {
    const before = server.lists.length;
    const emptied = page
      .getByText('No colleagues yet')
      .waitFor({ timeout: 4000 })
      .then(
        () => true,
        () => false,
      );
    server.faultOnce('an empty list');
    await expect.poll(() => server.lists.length - before).toBeGreaterThan(2);
    expect(await emptied).toBe(false);
    await isLive(page);
  },
);

test(
  'two empty lists are believed',
  faultRow({
    number: 11,
    fault: 'an empty list, twice',
    expectation: 'the second agrees, so the list is cleared; it comes back by itself',
  }),
  async ({ network: { page, server } }) => {
    const before = server.lists.length;
    server.setFault('an empty list');
    await expect(page.getByText('No colleagues yet')).toBeVisible();
    expect(server.lists.length - before).toBeGreaterThan(1);
    server.setFault(null);
    await expect(page.getByTestId('summary')).toHaveText('12 of 30 available');
  },
);

/** One record that is off, and how its row reads: `name, availability, …`. The others stand as they were. */
const DEGRADED = [
  [20, 'unknown availability', 'Anouk de Vries', /^Anouk de Vries, Unknown/, 11],
  [21, 'missing fields', 'Anouk de Vries', /^Anouk de Vries, Unknown/, 11],
  [21, 'null fields', 'Anouk de Vries', /^Anouk de Vries, Available[^+]*$/, 12],
  [21, 'wrong types', 'Anouk de Vries', /^Anouk de Vries, Unknown[^+]*$/, 11],
  [22, 'HTML in a name', HTML_NAME, /^<img src=x onerror="document\.title=1">, Available/, 12],
  [22, 'emoji in a name', EMOJI_NAME, /^Zoë 👩🏽‍🚀 Ünal, Available/u, 12],
  [22, 'direction marks in a name', 'gro.elpmaxe Anouk', /^gro\.elpmaxe Anouk, Available/, 12],
  [22, 'a name of 300 characters', LONG_NAME.trim(), /^Wolfeschlegel.{270,}, Available/, 12],
] as const;

for (const [number, fault, name, label, available] of DEGRADED) {
  const says =
    available === 11 ? 'says “Unknown”, never “Available”' : 'is plain text in its place';
  const expectation = `that row ${says}; the other 29 stand`;
  test(`degrades: ${fault}`, faultRow({ number, fault, expectation }), async ({ network }) => {
    const { page, server } = network;
    const title = await page.title();
    server.setFault(fault);
    await expect(page.getByTestId('summary')).toHaveText(`${available} of 30 available`);
    await expect(row(page, name)).toHaveAccessibleName(label);
    await expect(row(page, name).locator('[title]').first()).toHaveAttribute('title', name);
    await expect(row(page, 'Amélie Lefèvre')).toHaveAccessibleName(/^Amélie Lefèvre, Available/);
    await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
    expect(await page.title()).toBe(title);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(overflow).toBe(false);
  });
}

/** Nothing of these is to be seen at all. */
const IGNORED = [
  [21, 'records that are none'],
  [22, 'extra fields'],
  [22, 'duplicate ids'],
  [22, 'a polluted prototype'],
  [14, 'odd headers'],
] as const;

for (const [number, fault] of IGNORED) {
  const expectation = 'ignored: the same thirty, live, without an alert';
  test(`ignores: ${fault}`, faultRow({ number, fault, expectation }), async ({ network }) => {
    const { app, page, server } = network;
    const before = server.lists.length;
    server.setFault(fault);
    await expect.poll(() => server.lists.length - before).toBeGreaterThan(1);
    await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
    await expect(page.getByTestId('summary')).toHaveText('12 of 30 available');
    await expect(row(page, 'Anouk de Vries')).toHaveCount(1);
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(await app.evaluate(() => 'polluted' in {})).toBe(false);
  });
}

test(
  'ten thousand colleagues are found while they are typed',
  faultRow({
    number: 23,
    fault: '10,000 users',
    expectation: 'shown, searched within half a second of the last key, and gone again',
  }),
  async ({ network: { page, server } }) => {
    server.setFault('10,000 users');
    await expect(page.getByTestId('summary')).toHaveText('12 of 10000 available');
    const search = page.getByLabel('Search colleagues');
    await search.fill('number 1234');
    const typedAt = performance.now();
    await search.press('5');
    await expect(row(page, 'Number 1234')).toHaveCount(0);
    expect(performance.now() - typedAt).toBeLessThan(500);
    await search.fill('number 9876');
    await expect(row(page, 'Number 9876')).toBeVisible();
    await search.fill('');
    server.setFault(null);
    await expect(page.getByTestId('summary')).toHaveText('12 of 30 available');
  },
);
