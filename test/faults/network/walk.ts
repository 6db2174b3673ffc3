import type { FreshnessState } from '../../../src/shared/snapshot';
import { en } from '../../../src/shared/messages/en';
import type { PollFailure } from '../../../src/shared/trouble';
import type { FaultServer } from '../../fakes/fault-server/fault-server';
import type { ListFault } from '../../fakes/fault-server/faults';
import { row } from '../../e2e/reachable';
import { expect, isLive, type Network } from './network-app';

/** One poll each second, so a next try comes no sooner. */
const INTERVAL_MS = 1000;

/** Clocks of two processes and the time on the way. */
const SLACK_MS = 50;

/** The sentence of the alert. */
export function sentenceFor(kind: PollFailure['kind']): string {
  return kind === 'offline' ? 'No connection since' : en.trouble.sentence[kind];
}

export interface Seen {
  readonly kind: PollFailure['kind'];
  readonly state: FreshnessState;
}

/** The trouble is told, and the list is still there with its age, never as live. */
export async function isTold({ page, tray }: Network, { kind, state }: Seen): Promise<void> {
  const freshness = page.getByTestId('freshness');
  await expect(page.getByRole('alert')).toContainText(sentenceFor(kind));
  await expect(freshness).toHaveAttribute('data-state', state);
  await expect(freshness).toHaveText(/^as of \d{1,2}:\d{2}/);
  await expect(page.getByTestId('summary')).toHaveText('12 of 30 available');
  await expect(row(page, 'Anouk de Vries')).toContainText('Was available');
  const tooltip =
    state === 'rejected' ? /^API key rejected$/ : /^30 colleagues · as of \d{2}:\d{2}/;
  await expect.poll(() => tray.tooltip()).toMatch(tooltip);
}

/** A fault that passes: told, tried again with a wait, and over by itself. */
export async function passes(network: Network, fault: ListFault, seen: Seen): Promise<void> {
  const { page, server } = network;
  const before = server.lists.length;
  server.setFault(fault);
  await isTold(network, seen);
  await expect.poll(() => server.lists.length - before).toBeGreaterThan(1);
  expectWaits(server, before);
  server.setFault(null);
  await isLive(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(row(page, 'Anouk de Vries')).not.toContainText('Was available');
}

/** Each try came at least an interval after the end of the one before. */
function expectWaits({ lists }: FaultServer, from: number): void {
  const tries = lists.slice(from).filter(({ lostOnOldConnection }) => !lostOnOldConnection);
  const waits = tries.slice(1).map(({ at }, index) => at - (tries[index]?.at ?? 0));
  expect(waits.filter((ms) => ms < INTERVAL_MS - SLACK_MS)).toEqual([]);
}

/** No request for the list comes for a while. */
export async function staysQuiet({ page, server }: Network, forMs: number): Promise<void> {
  const asked = server.lists.length;
  await page.waitForTimeout(forMs);
  expect(server.lists.length).toBe(asked);
}
