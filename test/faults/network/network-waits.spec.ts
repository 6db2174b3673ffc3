import { faultRow } from '../fault-row';
import type { ListFault } from '../../fakes/fault-server/faults';
import { beginAnew, expect, isLive, test } from './network-app';
import { isTold, staysQuiet } from './walk';

const limited = { kind: 'limited', state: 'limited' } as const;

test(
  'waits the seconds that it is told to, also when the user asks',
  faultRow({
    number: 18,
    fault: '429 with seconds',
    expectation: 'no request before they are over, one right after; Refresh tells how long',
  }),
  async ({ network }) => {
    const { page, server } = network;
    const before = server.lists.length;
    server.faultOnce('429 after 4 s');
    await isTold(network, limited);
    await page.getByRole('button', { name: 'Refresh now' }).click();
    await expect(page.getByRole('status')).toHaveText(
      /^Rinkel asked to wait a moment\. Next try in \d s\.$/,
    );
    await isLive(page);
    const [refused, next] = server.lists.slice(before).filter(({ closedAt }) => closedAt !== null);
    const waitedMs = (next?.at ?? 0) - (refused?.at ?? 0);
    expect(waitedMs).toBeGreaterThan(3950);
    expect(waitedMs).toBeLessThan(6000);
  },
);

/** The planned next try that is shown, a tenth more at most. */
const PLANNED: readonly (readonly [fault: ListFault, said: string, shown: RegExp])[] = [
  ['429 after 60 s', '60 s', /Next try in (?:5\d|6[0-6]) s\./],
  ['429 until a date', '40 s', /Next try in (?:3\d|4[0-4]) s\./],
  ['429 without a time', '60 s', /Next try in (?:5\d|6[0-6]) s\./],
  ['429 with nonsense', '60 s', /Next try in (?:5\d|6[0-6]) s\./],
  ['429 for a year', 'an hour', /Next try in 6[0-6] min\./],
];

for (const [fault, said, shown] of PLANNED) {
  const expectation = `the next try is planned, and shown, in ${said} or a tenth more; none before`;
  test(`plans: ${fault}`, faultRow({ number: 18, fault, expectation }), async ({ network }) => {
    const { page, server } = network;
    server.setFault(fault);
    await beginAnew(page);
    await isTold(network, limited);
    await expect(page.getByText(shown).first()).toBeVisible();
    server.setFault(null);
    await staysQuiet(network, 1500);
  });
}

test(
  'a server in trouble that says when to come back is obeyed',
  faultRow({
    number: 19,
    fault: '503 with Retry-After',
    expectation: 'no request before that, not by Refresh either',
  }),
  async ({ network }) => {
    const { page, server } = network;
    server.setFault('status 503, after 60 s');
    await beginAnew(page);
    await isTold(network, { kind: 'server', state: 'stale' });
    await expect(page.getByText(/Next try in (?:5\d|60) s\./)).toBeVisible();
    server.setFault(null);
    await page.getByRole('button', { name: 'Try now' }).click();
    await staysQuiet(network, 2000);
  },
);
