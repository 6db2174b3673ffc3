import type { Page } from '@playwright/test';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, KEY, signIn, test as base, type Running } from '../e2e/reachable';
import { openGate, type Gate } from './desktop/gate';
import { faultRow } from './fault-row';

/** The shortest interval that there is, so that a poll too many would come soon. */
const POLL_MS = 1_000;

interface Fixtures {
  readonly gate: Gate;
  /** Polls through the gate every second. */
  readonly polling: Running;
}

const test = base.extend<Fixtures>({
  gate: async ({ server }, use) => {
    const gate = await openGate(server.baseUrl);
    await use(gate);
    await gate.close();
  },
  polling: async ({ launch, gate }, use) => {
    const running = await launch({ flags: [`--api-url=${gate.baseUrl}`, '--poll-interval=1'] });
    await signIn(running.page, KEY);
    await expectState(running.page, 'live');
    await use(running);
  },
});

type PowerEvent = 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen';

function tell({ app }: Running, event: PowerEvent): Promise<boolean> {
  return app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
}

function expectState(page: Page, state: string): Promise<void> {
  return expect(page.getByTestId('freshness')).toHaveAttribute('data-state', state);
}

/** No request comes for longer than two polls take. */
async function expectSilence({ passed }: Gate): Promise<void> {
  const before = passed.length;
  await delay(2.5 * POLL_MS);
  expect(passed.length).toBe(before);
}

for (const [away, back, what] of [
  ['suspend', 'resume', 'sleeps'],
  ['lock-screen', 'unlock-screen', 'is locked'],
] as const) {
  test(
    `nobody is asked while the machine ${what}, and once soon after it`,
    faultRow({
      number: 26,
      fault: `${away} and ${back}`,
      expectation: 'request aborted, silence, one poll 1-5 s after, never live in between',
    }),
    async ({ polling, gate }) => {
      const { page } = polling;
      gate.hold();
      await expect.poll(() => gate.passed.at(-1)?.end).toBe('waits');
      await tell(polling, away);
      await expect.poll(() => gate.passed.at(-1)?.end).toBe('given up');
      await expectState(page, 'paused');
      await expect(page.getByTestId('freshness')).toHaveText(/as of \d{1,2}:\d{2}/);
      await expectSilence(gate);

      const before = gate.passed.length;
      const backAtMs = performance.now();
      await tell(polling, back);
      await expect.poll(() => gate.passed.length).toBe(before + 1);
      const afterMs = (gate.passed.at(-1)?.atMs ?? 0) - backAtMs;
      expect(afterMs).toBeGreaterThan(900);
      expect(afterMs).toBeLessThan(6_000);
      await expect(page.getByTestId('freshness')).not.toHaveAttribute('data-state', 'live');
      await expectSilence(gate);
      gate.open();
      await expectState(page, 'live');
    },
  );
}

test(
  'a machine that wakes locked asks nobody until it is unlocked',
  faultRow({
    number: 26,
    fault: 'resume while the screen is still locked',
    expectation: 'silence until unlocked, then live',
  }),
  async ({ polling, gate }) => {
    await tell(polling, 'lock-screen');
    await tell(polling, 'suspend');
    await tell(polling, 'resume');
    await expectState(polling.page, 'paused');
    await delay(5_000); // as late as the poll after waking may come
    await expectSilence(gate);
    await tell(polling, 'unlock-screen');
    await expectState(polling.page, 'live');
  },
);

test(
  'the network that returns is used at once',
  faultRow({
    number: 8,
    fault: 'offline and online again, with the next try far away',
    expectation: 'offline with the age of the list; live within seconds of the return',
  }),
  async ({ launch, server }) => {
    const { app, page } = await launch({ flags: ['--poll-interval=120'] });
    const setOnline = (online: boolean): Promise<void> =>
      app.evaluate(({ net }, now) => {
        Object.assign(net, { isOnline: () => now });
      }, online);
    await signIn(page, KEY);
    await expectState(page, 'live');
    await setOnline(false);
    server.setFault('reset');
    for (const failures of [1, 2]) {
      await delay(1.5 * POLL_MS); // no faster, whoever asks
      const before = server.requests.list;
      await page.getByRole('button', { name: 'Refresh now' }).click();
      await expect.poll(() => server.requests.list, `failure ${failures}`).toBeGreaterThan(before);
    }
    await expectState(page, 'offline');
    server.setFault(null);
    await delay(2.5 * POLL_MS); // it looks every other second
    await expectState(page, 'offline');
    const before = server.requests.list;
    await setOnline(true);
    await expectState(page, 'live');
    expect(server.requests.list).toBe(before + 1);
  },
);

for (const [where, days] of [
  ['forward', 1],
  ['back', -1],
] as const) {
  test(
    `a clock that is set a day ${where} changes neither the pace nor the age`,
    faultRow({
      number: 27,
      fault: `wall clock jumps a day ${where}`,
      expectation: 'no burst of requests, no age or wait of a day; live again with the next poll',
    }),
    async ({ polling: { app, page }, gate }) => {
      const jumpMs = days * 86_400_000;
      await app.evaluate(setClock, jumpMs);
      await page.evaluate((byMs) => {
        const now = Date.now;
        Date.now = () => now() + byMs;
      }, jumpMs);
      const before = gate.passed.length;
      await delay(4 * POLL_MS);
      const polls = gate.passed.length - before;
      expect(polls).toBeGreaterThanOrEqual(2);
      expect(polls).toBeLessThanOrEqual(4);
      await expectState(page, 'live');
      await expect(page.getByTestId('freshness')).toHaveText(/just now/);
    },
  );
}

function setClock(_electron: unknown, byMs: number): void {
  const now = Date.now;
  Date.now = () => now() + byMs;
}

test(
  'however often it is asked, one request is under way',
  faultRow({
    number: 28,
    fault: 'overlapping refreshes',
    expectation: 'one request',
  }),
  async ({ polling: { page }, gate }) => {
    gate.hold();
    await expect.poll(() => gate.passed.at(-1)?.end).toBe('waits');
    const before = gate.passed.length;
    for (let times = 0; times < 5; times += 1) await page.keyboard.press('Control+r');
    await page.getByRole('button', { name: 'Refresh now' }).click();
    await expectSilence(gate);
    expect(gate.passed.length).toBe(before);
    gate.open();
    await expectState(page, 'live');
  },
);

test(
  'the answer to a key that was replaced meanwhile is dropped',
  faultRow({
    number: 28,
    fault: 'key replaced in flight',
    expectation: 'the request with the old key is given up; the list is that of the new one',
  }),
  async ({ polling: { page }, gate, server }) => {
    server.setKeys([KEY, 'another-key']);
    gate.hold(KEY);
    await expect.poll(() => gate.passed.at(-1)?.end).toBe('waits');
    const late = gate.passed.length - 1;
    server.setAvailability('Anouk de Vries', 'UNAVAILABLE');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Replace key' }).click();
    await signIn(page, 'another-key');
    await expect(page.getByTestId('summary')).toHaveText('11 of 30 available');
    expect(gate.passed[late]?.end).toBe('given up');
    gate.open();
    await expectSilenceOf(gate, KEY);
    await expect(page.getByTestId('summary')).toHaveText('11 of 30 available');
  },
);

/** No request with that key comes any more. */
async function expectSilenceOf({ passed }: Gate, key: string): Promise<void> {
  const before = passed.length;
  await expect.poll(() => passed.length).toBeGreaterThan(before + 1);
  expect(passed.slice(before).map((passing) => passing.key)).not.toContain(key);
}
