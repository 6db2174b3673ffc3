import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { demoColleagues } from '../../../src/main/demo/demo-colleagues';
import type {} from '../../../src/renderer/reachable-window';
import { statusNotifierOf, type StatusNotifier } from '../../e2e/desktop/status-notifier';
import {
  test as base,
  expect,
  forgetKey,
  KEY,
  signIn,
  startReachable,
  type Running,
} from '../../e2e/reachable';
import { FaultServer } from '../../fakes/fault-server/fault-server';

export { expect, KEY };

export interface Network extends Running {
  readonly server: FaultServer;
  /** The key must never come here; nothing else does either. */
  readonly elsewhere: FaultServer;
  readonly tray: StatusNotifier;
  /** Ends the app and the servers. */
  readonly close: () => Promise<void>;
}

/** Anouk de Vries. */
const FAVOURITE = demoColleagues()[0]?.user.id ?? '';

/**
 * One app, signed in, for all tests of a worker. Each test begins with a live list and no failure behind it, and ends
 * with the promises that hold for every fault: nothing was lost, and nothing was let out.
 */
export const test = base.extend<{ promises: undefined }, { network: Network }>({
  network: [
    async ({ executable }, use) => {
      const network = await openNetwork(executable);
      await use(network);
      await network.close();
    },
    { scope: 'worker' },
  ],
  promises: [
    async ({ network }, use) => {
      const { page, server, elsewhere, output } = network;
      await use(undefined);
      server.setFault(null);
      server.setAvatarFault(null);
      await beginAnew(page);
      await isLive(page);
      await expect(page.getByTestId('summary')).toHaveText('12 of 30 available');
      expect(await keptSettings(page)).toEqual(CHOSEN);
      expect(await page.content()).not.toContain(KEY);
      expect(output()).not.toContain(KEY);
      expect(elsewhere.requests).toEqual([]);
    },
    { auto: true },
  ],
});

/** An app of its own, signed in at a server of its own, with settings that are not the default ones. */
export async function openNetwork(executable: string): Promise<Network> {
  const elsewhere = await FaultServer.start({ colleagues: [], keys: [] });
  const server = await FaultServer.start({
    colleagues: demoColleagues(),
    keys: [KEY],
    elsewhere: elsewhere.origin,
  });
  await forgetKey(server.baseUrl);
  const profile = await mkdtemp(join(tmpdir(), 'reachable-profile-'));
  await writeFile(join(profile, 'settings.json'), JSON.stringify(CHOSEN));
  const flags = [`--api-url=${server.baseUrl}`, '--lang=en', '--poll-interval=1'];
  const running = await startReachable(executable, profile, flags, {});
  await signIn(running.page, KEY);
  await isLive(running.page);
  const tray = await statusNotifierOf(running.pid);
  const close = async (): Promise<void> => {
    tray.close();
    await running.quit();
    await Promise.all([server.close(), elsewhere.close()]);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { ...running, server, elsewhere, tray, close };
}

/** The session as after a start of the app: no failure behind it, the list that was kept, and a poll at once. */
export async function beginAnew(page: Page): Promise<void> {
  await page.evaluate(() => window.reachable.request('retry-keychain'));
}

export async function isLive(page: Page, timeout = 15_000): Promise<void> {
  const freshness = page.getByTestId('freshness');
  await expect(freshness).toHaveAttribute('data-state', 'live', { timeout });
}

/** Pinned, the window stays when another app's takes the focus; a hidden one would not hear of every failure. */
const CHOSEN = { favourites: [FAVOURITE], order: 'name', pinned: true };

function keptSettings(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const { settings } = await window.reachable.request('get-window-state');
    const { favourites, order, pinned } = settings;
    return { favourites, order, pinned };
  });
}
