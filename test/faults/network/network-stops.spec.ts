import type { ListFault } from '../../fakes/fault-server/faults';
import { faultRow } from '../fault-row';
import { beginAnew, expect, isLive, test } from './network-app';
import { isTold, staysQuiet, type Seen } from './walk';

interface Stop {
  readonly number: number;
  readonly fault: ListFault;
  readonly seen: Seen;
  /** What is said of the next try; null: there is none. */
  readonly nextTry: RegExp | null;
  readonly button: 'Replace key' | 'Try now';
}

/** A quarter of an hour, a tenth more at most. */
const SLOWLY = /Next try in 1[5-7] min\./;

const STOPS: readonly Stop[] = [
  {
    number: 16,
    fault: 'status 401',
    seen: { kind: 'rejected', state: 'rejected' },
    nextTry: null,
    button: 'Replace key',
  },
  {
    number: 17,
    fault: 'status 403',
    seen: { kind: 'forbidden', state: 'rejected' },
    nextTry: SLOWLY,
    button: 'Replace key',
  },
  {
    number: 17,
    fault: 'status 404',
    seen: { kind: 'not-found', state: 'stale' },
    nextTry: SLOWLY,
    button: 'Try now',
  },
  {
    number: 17,
    fault: 'status 410',
    seen: { kind: 'not-found', state: 'stale' },
    nextTry: SLOWLY,
    button: 'Try now',
  },
  {
    number: 17,
    fault: 'status 407',
    seen: { kind: 'proxy', state: 'stale' },
    nextTry: SLOWLY,
    button: 'Try now',
  },
];

for (const { number, fault, seen, nextTry, button } of STOPS) {
  const expectation = `“${seen.kind}” is told with “${button}”; no storm; Refresh asks again`;
  test(`stops: ${fault}`, faultRow({ number, fault, expectation }), async ({ network }) => {
    const { page, server } = network;
    server.setFault(fault);
    await beginAnew(page);
    await isTold(network, seen);
    await expect(page.getByRole('button', { name: button })).toBeVisible();
    if (nextTry === null) await expect(page.getByText(/Next try/)).toHaveCount(0);
    else await expect(page.getByText(nextTry)).toBeVisible();
    await staysQuiet(network, 2000);
    server.setFault(null);
    await page.getByRole('button', { name: 'Refresh now' }).click();
    await isLive(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}
