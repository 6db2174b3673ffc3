import { screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Freshness } from '../../src/shared/snapshot';
import { colleagueNamed } from '../fakes/colleague';
import { FakeApi, liveNow } from './fake-api';
import { openList, openWindow, settled, stopTime } from './open-window';

const anouk = colleagueNamed('Anouk de Vries');
const bjorn = colleagueNamed('Björn Lindqvist', { availability: 'unavailable' });

/** On a day at 14:03. */
const NOW = new Date(2026, 0, 5, 14, 3);
const AT_14_02 = new Date(2026, 0, 5, 14, 2).getTime();

const withFreshness = (change: Partial<Freshness>): FakeApi =>
  new FakeApi({ directory: [anouk, bjorn], freshness: { ...liveNow(), ...change } });

beforeEach(() => {
  stopTime(NOW);
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the header', () => {
  it('tells how many of how many, and how fresh', async () => {
    await openList([anouk, bjorn]);
    expect(screen.getByTestId('summary').textContent).toBe('1 of 2 available');
    expect(screen.getByTestId('freshness').textContent).toBe('just now');
    expect(screen.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
  });

  it('counts the minutes', async () => {
    await openList([anouk]);
    vi.advanceTimersByTime(125_000);
    await settled();
    expect(screen.getByTestId('freshness').textContent).toBe('2 min ago');
  });

  it.each(['stale', 'offline', 'rejected', 'limited', 'paused'] as const)(
    'tells the time of a list that is %s',
    async (state) => {
      await openWindow(withFreshness({ state, asOf: AT_14_02 }));
      expect(screen.getByTestId('freshness').textContent).toBe('as of 14:02');
      expect(screen.getByTestId('freshness')).toHaveAttribute('data-state', state);
    },
  );

  it('pins, and shows that it is pinned', async () => {
    const { user } = await openList([anouk]);
    const pin = screen.getByRole('button', { name: 'Pin window' });
    expect(pin).toHaveAttribute('aria-pressed', 'false');
    await user.click(pin);
    expect(pin).toHaveAttribute('aria-pressed', 'true');
  });

  it('refreshes', async () => {
    const { api, user } = await openList([anouk]);
    await user.click(screen.getByRole('button', { name: 'Refresh now' }));
    expect(api.intents).toEqual([['refresh']]);
  });

  it('says when the colleagues are made up, and leads out', async () => {
    const { api, user } = await openList([anouk], (fake) => {
      fake.snapshot = { ...fake.snapshot, session: { kind: 'signed-in', keptIn: 'demo' } };
    });
    expect(screen.getByText('Demo')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Leave the demo' }));
    expect(api.intents).toEqual([['sign-out']]);
  });
});

describe('trouble', () => {
  const offline = {
    state: 'offline',
    asOf: AT_14_02,
    nextPollAt: NOW.getTime() + 40_000,
    failure: { kind: 'offline' },
  } as const;

  it('is a sentence with what happens next and one action', async () => {
    const { api, user } = await openWindow(withFreshness(offline));
    expect(screen.getByRole('alert')).toHaveTextContent(/^No connection since 14:02\.$/);
    expect(screen.getByText('Next try in 40 s.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try now' }));
    expect(api.intents).toEqual([['refresh']]);
  });

  it('counts down without speaking each second', async () => {
    await openWindow(withFreshness(offline));
    const alert = screen.getByRole('alert');
    vi.advanceTimersByTime(10_000);
    await settled();
    const countdown = screen.getByText('Next try in 30 s.');
    expect(countdown.closest('[aria-hidden="true"]')).not.toBeNull();
    expect(alert).toHaveTextContent(/^No connection since 14:02\.$/);
  });

  it('of a provider that asked to wait is counted down where one would press', async () => {
    const { api, user } = await openWindow(
      withFreshness({
        state: 'limited',
        nextPollAt: NOW.getTime() + 40_000,
        failure: { kind: 'limited', retryAfterMs: 40_000 },
      }),
    );
    const refresh = screen.getByRole('button', { name: 'Refresh now' });
    expect(refresh).toHaveTextContent('40 s');
    vi.advanceTimersByTime(10_000);
    await settled();
    expect(refresh).toHaveAccessibleDescription('Rinkel asked to wait a moment. Next try in 30 s.');
    await user.click(refresh);
    expect(api.intents).toEqual([]);
    expect(screen.getByRole('status')).toHaveTextContent('Next try in 30 s.');
  });

  it('that the reader asked for, a pause, ends where it is told', async () => {
    const { api, user } = await openWindow(
      withFreshness({ state: 'paused', asOf: AT_14_02, nextPollAt: null }),
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Paused. This is the list of 14:02.');
    await user.click(screen.getByRole('button', { name: 'Resume' }));
    expect(api.intents).toEqual([['resume']]);
  });

  it('names the day of its time once that is over', async () => {
    await openWindow(withFreshness({ state: 'paused', asOf: AT_14_02, nextPollAt: null }));
    vi.advanceTimersByTime(24 * 60 * 60_000);
    await settled();
    expect(screen.getByRole('alert')).toHaveTextContent(/This is the list of \S+ 14:02\.$/);
  });

  it('of a key that is not accepted leads to a new one', async () => {
    const { user } = await openWindow(
      withFreshness({ state: 'rejected', nextPollAt: null, failure: { kind: 'rejected' } }),
    );
    expect(screen.getByRole('alert')).toHaveTextContent('The key was not accepted.');
    await user.click(screen.getByRole('button', { name: 'Replace key' }));
    expect(screen.getByLabelText('API key')).toHaveFocus();
  });
});
