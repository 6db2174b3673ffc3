import { faultRow } from '../fault-row';
import { beginAnew, expect, test, type Network } from './network-app';
import { isTold } from './walk';

const DAY_MS = 86_400_000;

/** As if somebody had set the clock of the machine. */
async function setClock({ app, page }: Network, byMs: number): Promise<void> {
  await app.evaluate((_electron, ms) => {
    const now = Date.now;
    Date.now = () => now() + ms;
  }, byMs);
  await page.evaluate((ms) => {
    const now = Date.now;
    Date.now = () => now() + ms;
  }, byMs);
}

for (const [where, byMs] of [
  ['forward', DAY_MS],
  ['back', -DAY_MS],
] as const) {
  test(
    `a clock that is set a day ${where} changes no countdown`,
    faultRow({
      number: 27,
      fault: `wall clock jumps a day ${where} while the next try is far off`,
      expectation: 'the countdown and the age are right within seconds',
    }),
    async ({ network }) => {
      const { page, server } = network;
      const notFound = { kind: 'not-found', state: 'stale' } as const;
      server.setFault('status 404');
      await beginAnew(page);
      await isTold(network, notFound);
      const asked = server.lists.length;
      await setClock(network, byMs);
      try {
        await page.waitForTimeout(3_000); // it looks every other second
        await expect(page.getByText(/Next try in 1[4-7] min\./)).toBeVisible();
        const freshness = page.getByTestId('freshness');
        // Forward it can't be told from a sleep, and the list is of the day before.
        if (byMs > 0) await expect(freshness).toHaveText(/^as of \w{3} \d{1,2}:\d{2}/);
        else await isTold(network, notFound);
        expect(server.lists.length).toBe(asked);
      } finally {
        await setClock(network, -byMs);
      }
    },
  );
}
