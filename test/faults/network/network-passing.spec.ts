import type { ListFault } from '../../fakes/fault-server/faults';
import { faultRow } from '../fault-row';
import { beginAnew, expect, test } from './network-app';
import { isTold, passes, sentenceFor, type Seen } from './walk';

const offline: Seen = { kind: 'offline', state: 'offline' };
const malformed: Seen = { kind: 'malformed', state: 'stale' };
const redirected: Seen = { kind: 'redirected', state: 'stale' };
const server: Seen = { kind: 'server', state: 'stale' };
const portal: Seen = { kind: 'captive-portal', state: 'offline' };

const WALKED: readonly (readonly [number: number, fault: ListFault, seen: Seen])[] = [
  [8, 'reset', offline],
  [10, 'cut short of its length', offline],
  [10, 'cut within a chunk', offline],
  [10, 'cut within its gzip', malformed],
  [13, 'login page', portal],
  [14, 'wrong content type', malformed],
  [15, 'redirect 302', redirected],
  [19, 'status 500', server],
];

for (const [number, fault, seen] of WALKED) {
  const expectation = `“${seen.kind}” is told; the list stays with its age; tried again after a wait; over by itself`;
  test(`passes: ${fault}`, faultRow({ number, fault, expectation }), async ({ network }) => {
    await passes(network, fault, seen);
  });
}

/** Alike in all but what is said. */
const TOLD: readonly (readonly [number: number, seen: Seen, faults: readonly ListFault[]])[] = [
  [8, offline, ['closed without an answer']],
  [9, { kind: 'timeout', state: 'stale' }, ['status 408']],
  [13, portal, ['login page with status 403', 'login page called JSON', 'status 511']],
  [
    14,
    malformed,
    [
      ...([
        'no JSON',
        'an empty body',
        'no content',
        'null for an answer',
        'no gzip at all',
      ] as const),
      ...(['a list without its envelope', 'an envelope without a list'] as const),
      ...(['records without ids', 'status 600', 'status 999'] as const),
    ],
  ],
  [
    15,
    redirected,
    [
      ...(['redirect 301', 'redirect 303', 'redirect 307', 'redirect 308'] as const),
      ...(['redirect to the same server', 'redirect to a name', 'redirect to a file'] as const),
    ],
  ],
  [19, server, ['status 418', 'status 502', 'status 503', 'status 599']],
];

for (const [number, seen, faults] of TOLD) {
  const expectation = `“${seen.kind}” is told of each; the list stays`;
  const fault = faults.join('; ');
  test(`told: ${fault}`, faultRow({ number, fault, expectation }), async ({ network }) => {
    for (const name of faults) {
      network.server.setFault(name);
      await beginAnew(network.page);
      await test.step(name, () => isTold(network, seen));
      network.server.setFault(null);
      await beginAnew(network.page);
      await expect(network.page.getByText(sentenceFor(seen.kind))).toHaveCount(0);
    }
  });
}
