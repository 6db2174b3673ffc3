import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type {} from '../../src/renderer/reachable-window';
import { expect, forgetKey, row, signIn, test as base, type Running } from '../e2e/reachable';
import { FaultServer } from '../fakes/fault-server/fault-server';
import type { ListFault } from '../fakes/fault-server/faults';
import {
  CANARY_COLLEAGUES,
  CANARY_KEY,
  CANARY_NAME,
  PERSONAL,
  WRONG_KEY,
} from './canaries/canaries';
import { findInBytes, findInFiles } from './canaries/find-in-files';
import { heapOf, heardSoFar, overhear, wholePage } from './canaries/overhear';
import { faultRow } from './fault-row';

/** One of each class, and those that quote what they should not. */
const FAULTS: readonly ListFault[] = [
  ...(['reset', 'cut short of its length', 'cut within a chunk', 'no gzip at all'] as const),
  ...(['login page', 'no JSON', 'records without ids', 'redirect 307', 'status 401'] as const),
  ...(['status 403', 'status 404', 'status 407', 'status 503', '429 for a year'] as const),
  ...(['wrong types', 'unknown availability', 'gzip bomb', 'an empty list'] as const),
  ...(['the list in a failure', 'the list in broken JSON', 'the list in a page'] as const),
  ...(['the key in a redirect', 'the key for an availability', 'the key in headers'] as const),
  ...(['a name for an availability', 'the key in no HTTP'] as const),
];

/** An id opens nothing and tells nothing; settings hold it. */
const FAVOURITE = CANARY_COLLEAGUES[0]?.user.id ?? '';

interface Canaries {
  readonly server: FaultServer;
  readonly run: () => Promise<Running>;
}

const test = base.extend<{ canaries: Canaries }>({
  canaries: async ({ launch, profile }, use) => {
    const elsewhere = await FaultServer.start({ colleagues: [], keys: [] });
    const server = await FaultServer.start({
      colleagues: CANARY_COLLEAGUES,
      keys: [CANARY_KEY],
      elsewhere: elsewhere.origin,
    });
    await forgetKey(server.baseUrl);
    await writeFile(join(profile, 'settings.json'), '{"history":true}');
    const flags = [`--api-url=${server.baseUrl}`, '--poll-interval=1', '--enable-logging'];
    await use({ server, run: () => launch({ flags }) });
    expect(elsewhere.requests).toEqual([]);
    await Promise.all([server.close(), elsewhere.close()]);
  },
});

/** What opens something: never out of main. */
function secretsOf({ requests }: FaultServer): string[] {
  const tokens = requests.flatMap(({ path }) => /token=([^&]+)/.exec(path)?.[1] ?? []);
  expect(tokens.length).toBeGreaterThan(0);
  return [CANARY_KEY, WRONG_KEY, 'token=', ...new Set(tokens)];
}

async function meetEveryFault(page: Page, server: FaultServer): Promise<void> {
  for (const fault of FAULTS) {
    const before = server.lists.length;
    server.setFault(fault);
    await page.evaluate(() => window.reachable.request('retry-keychain'));
    await expect.poll(() => server.lists[before]?.closedAt ?? null, fault).not.toBeNull();
  }
  server.setFault(null);
  await page.evaluate(() => window.reachable.request('retry-keychain'));
  await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
}

async function useEverything(page: Page): Promise<void> {
  await row(page, CANARY_NAME).click();
  await expect(page.getByText(/^Copied/)).toBeVisible();
  await page.getByRole('searchbox').fill('quilv');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: CANARY_NAME })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.evaluate(async (id) => {
    await window.reachable.request('set-favourite', id as never, true);
    await window.reachable.request('set-watch', id as never, 'always');
  }, FAVOURITE);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('API key')).toBeVisible();
}

test(
  'a day of good and bad answers leaves no trace of anybody',
  faultRow({
    number: 0,
    fault: 'canaries in every answer, good and failing, through a whole journey',
    expectation:
      'no key, token, e-mail, number or name in the profile, the log or on stdout; no key or token in page, heap and IPC',
  }),
  async ({ canaries: { server, run }, profile }) => {
    test.setTimeout(90_000);
    const first = await run();
    await overhear(first.app);
    await signIn(first.page, WRONG_KEY);
    await expect(first.page.getByText(/^The key was not accepted/)).toBeVisible();
    await signIn(first.page, CANARY_KEY);
    await expect(first.page.getByTestId('summary')).toHaveText('3 of 3 available');
    await expect(row(first.page, CANARY_NAME).locator('canvas')).toBeVisible();
    await meetEveryFault(first.page, server);
    await useEverything(first.page);
    const secrets = secretsOf(server);
    expect(await findInFiles(profile, [FAVOURITE])).not.toEqual([]); // so what is there is found
    const everything = [...secrets, ...PERSONAL];
    const told = Buffer.from(await heardSoFar(first.app));
    expect(findInBytes(told, ['Canarivogel', '"answer","copy"'])).toHaveLength(2);
    expect(findInBytes(told, secrets)).toEqual([]);
    expect(findInBytes(Buffer.from(await wholePage(first.page)), secrets)).toEqual([]);
    expect(await findInFiles(profile, everything)).toEqual([]);
    await first.quit();
    expect(await findInFiles(profile, everything)).toEqual([]);
    expect(findInBytes(Buffer.from(first.output()), everything)).toEqual([]);

    // The key comes from the keychain now: nobody has typed it into this page.
    const second = await run();
    await expect(row(second.page, CANARY_NAME).locator('canvas')).toBeVisible();
    const heap = Buffer.from(await heapOf(second.page));
    expect(findInBytes(heap, ['Canarivogel'])).toHaveLength(1);
    expect(findInBytes(heap, secretsOf(server))).toEqual([]);
    await second.page.getByRole('button', { name: 'Settings' }).click();
    await signOut(second.page);
    expect(findInBytes(Buffer.from(await wholePage(second.page)), everything)).toEqual([]);
    await second.quit();
    expect(await findInFiles(profile, everything)).toEqual([]);
    expect(findInBytes(Buffer.from(second.output()), everything)).toEqual([]);
  },
);
