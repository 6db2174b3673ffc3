import { row } from '../../e2e/reachable';
import { faultRow } from '../fault-row';
import { beginAnew, expect, isLive, KEY, test } from './network-app';

const OTHER_KEY = 'another-key-77d2';

test(
  'refreshes that overlap are one request',
  faultRow({
    number: 28,
    fault: 'Refresh pressed ten times while an answer is under way',
    expectation: 'one request at a time, and none faster than one a second',
  }),
  async ({ network: { page, server } }) => {
    const before = server.lists.length;
    server.setFault('answered late');
    for (let press = 0; press < 10; press += 1) {
      await page.getByRole('button', { name: 'Refresh now' }).click();
    }
    await expect.poll(() => server.lists.length - before).toBe(2);
    const [first, second] = server.lists.slice(before);
    expect(second?.at).toBeGreaterThan(first?.closedAt ?? Infinity);
    server.setFault(null);
    await isLive(page);
  },
);

test(
  'an answer to a key that has been replaced meanwhile is dropped',
  faultRow({
    number: 28,
    fault: 'key replaced in flight',
    expectation: 'the answer to the new key stands; the old request is ended',
  }),
  async ({ network: { page, server } }) => {
    const { provider } = server;
    provider.setKeys([KEY, OTHER_KEY]);
    server.setFault('answered late');
    const before = server.lists.length;
    await expect.poll(() => server.lists.length - before).toBeGreaterThan(0);
    const inFlight = server.lists.at(-1);
    server.setFault(null);
    provider.setAvailability('Anouk de Vries', 'UNAVAILABLE');
    await page.evaluate((key) => window.reachable.request('sign-in', key), OTHER_KEY);
    await expect(page.getByTestId('summary')).toHaveText('11 of 30 available');
    await expect.poll(() => inFlight?.closedAt ?? null).not.toBeNull();
    const lateAt = (inFlight?.at ?? 0) + 2000;
    expect(inFlight?.closedAt).toBeLessThan(lateAt);
    await page.waitForTimeout(Math.max(0, lateAt + 500 - performance.now()));
    await expect(row(page, 'Anouk de Vries')).toHaveAccessibleName(/^Anouk de Vries, Unavailable/);
    expect(server.lists.at(-1)?.headers['x-rinkel-api-key']).toBe(OTHER_KEY);
    expect(await page.content()).not.toContain(OTHER_KEY);

    provider.setAvailability('Anouk de Vries', 'AVAILABLE');
    await page.evaluate((key) => window.reachable.request('sign-in', key), KEY);
    provider.setKeys([KEY]);
    await beginAnew(page);
  },
);

test(
  'while nobody listens there, the list waits, and is there as soon as somebody does',
  faultRow({
    number: 8,
    fault: 'connection refused',
    expectation: 'offline is told after two failures; over by itself',
  }),
  async ({ network: { page, server } }) => {
    await server.close();
    try {
      const freshness = page.getByTestId('freshness');
      await expect(freshness).toHaveAttribute('data-state', 'offline');
      await expect(page.getByRole('alert')).toContainText('No connection since');
      await expect(page.getByTestId('summary')).toHaveText('12 of 30 available');
    } finally {
      await server.listen();
    }
    await isLive(page);
  },
);
