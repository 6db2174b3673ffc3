import type { ListFault } from '../../fakes/fault-server/faults';
import { test } from '../../e2e/reachable';
import { faultRow } from '../fault-row';
import { expect, isLive, openNetwork, type Network } from './network-app';
import { isTold } from './walk';

/** 15 s over headers and body together; of a busy machine the server hears late, and the app gives up late. */
const DEADLINE_MS = { from: 13_000, to: 17_500 };

const FAULTS: readonly ListFault[] = ['never answered', 'headers without end', 'body without end'];

async function isGivenUp(network: Network, fault: ListFault): Promise<void> {
  const { page, server } = network;
  const before = server.lists.length;
  server.setFault(fault);
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'stale');
  await expect
    .poll(() => server.lists[before]?.closedAt ?? null, { message: fault, timeout: 20_000 })
    .not.toBeNull();
  const [first] = server.lists.slice(before);
  const tookMs = (first?.closedAt ?? 0) - (first?.at ?? 0);
  expect(tookMs, fault).toBeGreaterThan(DEADLINE_MS.from);
  expect(tookMs, fault).toBeLessThan(DEADLINE_MS.to);
  await isTold(network, { kind: 'timeout', state: 'stale' });
  server.setFault(null);
  await isLive(page);
}

test(
  'a slow server is given up in time',
  faultRow({
    number: 9,
    fault: FAULTS.join('; '),
    expectation: 'given up after 15 s with the connection closed; told; over by itself',
  }),
  async ({ executable }) => {
    test.setTimeout(90_000);
    // Side by side, each with an app of its own: one after the other they would take a minute.
    await Promise.all(
      FAULTS.map(async (fault) => {
        const network = await openNetwork(executable);
        await isGivenUp(network, fault).finally(network.close);
      }),
    );
  },
);
