import { expect, it } from 'vitest';
import { parseFlags } from '../../../../src/main/flags';
import { pollIntervalInForceMs } from '../../../../src/main/presence/poll-interval';
import { defaultSettings, type Settings } from '../../../../src/shared/settings';
import type { ColleagueId } from '../../../../src/shared/colleague';
import type { SessionState } from '../../../../src/shared/snapshot';

const signedIn = { kind: 'signed-in', keptIn: 'keychain' } as const;
const demo = { kind: 'signed-in', keptIn: 'demo' } as const;

interface Situation {
  readonly settings?: Partial<Settings>;
  readonly args?: readonly string[];
  readonly session?: SessionState;
  readonly isVisible?: boolean;
}

function inForce({
  settings = {},
  args = [],
  session = signedIn,
  isVisible = false,
}: Situation): number {
  const flags = parseFlags(args);
  if (!flags.ok) throw new Error(flags.error);
  return pollIntervalInForceMs(
    flags.value,
    { ...defaultSettings, ...settings },
    session,
    isVisible,
  );
}

it('polls by the setting while the window shows, and half as often while it does not', () => {
  const settings = { pollIntervalMs: 30_000 };
  expect([inForce({ settings, isVisible: true }), inForce({ settings })]).toEqual([30_000, 60_000]);
});

it('waits for a watched colleague as the setting says, window or not', () => {
  const watches = [{ id: 'anouk' as ColleagueId, times: 'once' }] as const;
  expect(inForce({ settings: { pollIntervalMs: 30_000, watches } })).toBe(30_000);
});

it('never waits longer than two minutes only because the window is hidden', () => {
  expect(
    [90_000, 600_000].map((pollIntervalMs) => inForce({ settings: { pollIntervalMs } })),
  ).toEqual([120_000, 600_000]);
});

it('takes a flag at its word', () => {
  expect(inForce({ args: ['--poll-interval=5'] })).toBe(5000);
});

it('changes often in the demo, seen or not', () => {
  expect(inForce({ session: demo })).toBe(2000);
});
