import { faultRow } from '../fault-row';
import { expect, isLive, test } from './network-app';
import { peakMemory } from './process-memory';
import { isTold } from './walk';

const MIB = 1024 * 1024;

/** The cap is 32 MiB; what lies in pipes and sockets beyond it is a few. */
const MAX_READ_BYTES = 48 * MIB;

/** Twice the cap, and what V8 leaves lying about until it collects. */
const MAX_GROWTH_BYTES = 100 * MIB;

for (const [fault, maxWritten] of [
  ['400 MB', MAX_READ_BYTES],
  ['gzip bomb', MIB],
] as const) {
  test(
    `bounded: ${fault}`,
    faultRow({
      number: 12,
      fault,
      expectation: `cut at 32 MiB; main grows less than 100 MB; told; over by itself`,
    }),
    async ({ network }) => {
      const { page, server, pid } = network;
      const before = server.lists.length;
      const peak = await peakMemory(pid);
      server.setFault(fault);
      await isTold(network, { kind: 'too-large', state: 'stale' });
      await expect.poll(() => server.lists[before + 1]?.closedAt ?? null).not.toBeNull();
      for (const { written } of server.lists.slice(before, before + 2)) {
        expect(written).toBeLessThan(maxWritten);
      }
      expect(await peak.growthBytes()).toBeLessThan(MAX_GROWTH_BYTES);
      server.setFault(null);
      await isLive(page);
    },
  );
}
