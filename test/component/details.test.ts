import { screen, within } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { colleagueNamed } from '../fakes/colleague';
import type { FakeApi } from './fake-api';
import { openList, settled } from './open-window';

const anouk = colleagueNamed('Anouk de Vries', {
  email: 'anouk@example.com',
  fixed: { enabled: true, extension: '201', ringDevice: 'fixed' },
  preferences: { language: 'nl', defaultCountry: 'NL', colourMode: 'system' },
});
const bjorn = colleagueNamed('Björn Lindqvist', { phone: null });

const today = (hour: number, minute = 0): number => new Date().setHours(hour, minute, 0, 0);

async function openDetails(
  change: (api: FakeApi) => void = () => undefined,
): Promise<{ api: FakeApi; user: UserEvent }> {
  const opened = await openList([anouk, bjorn], (api) => {
    api.windowState = { ...api.windowState, country: 'NL' };
    change(api);
  });
  await opened.user.keyboard('{ArrowDown}{ArrowRight}');
  await vi.dynamicImportSettled();
  await settled();
  return opened;
}

const definitions = (): string[] =>
  screen.getAllByRole('definition').map((one) => one.textContent?.trim() ?? '');

describe('the details', () => {
  it('hold every way to reach the colleague, and what helps a caller', async () => {
    await openDetails();
    expect(screen.getByRole('heading', { name: 'Anouk de Vries' })).toHaveFocus();
    expect(definitions()).toEqual([
      '+31612345678',
      '06 12345678',
      'anouk@example.com',
      '201',
      'Desk phone',
      'Dutch',
      'Netherlands',
      'User',
    ]);
  });

  it('copy each of them', async () => {
    const { api, user } = await openDetails();
    for (const text of ['+31612345678', '06 12345678', 'anouk@example.com', '201']) {
      await user.click(screen.getByRole('button', { name: `Copy ${text}` }));
    }
    expect(api.intents).toEqual([
      ['copy', anouk.id, 'e164'],
      ['copy', anouk.id, 'national'],
      ['copy', anouk.id, 'email'],
      ['copy', anouk.id, 'extension'],
    ]);
  });

  it('call and write', async () => {
    const { api, user } = await openDetails();
    await user.click(screen.getByRole('button', { name: 'Call' }));
    await user.click(screen.getByRole('button', { name: 'E-mail' }));
    await settled();
    expect(api.intents).toEqual([
      ['call', anouk.id],
      ['mail', anouk.id],
    ]);
    expect(screen.getByRole('status')).toHaveTextContent('Writing to anouk@example.com');
  });

  it.each(['{ArrowLeft}', '{Escape}'])('%s leads back to where the focus was', async (key) => {
    const { api, user } = await openDetails();
    await user.keyboard(key);
    expect(screen.queryByRole('heading', { name: 'Anouk de Vries' })).toBeNull();
    expect(screen.getByRole('searchbox')).toHaveFocus();
    expect(api.intents).toEqual([]);
  });

  it('give way to the search when something is typed', async () => {
    const { user } = await openDetails();
    await user.keyboard('bj');
    expect(screen.getByRole('searchbox')).toHaveValue('bj');
  });

  it('follow the colleague, who becomes unknown when she leaves', async () => {
    const { api } = await openDetails();
    const details = within(screen.getByRole('region', { name: 'Anouk de Vries' }));
    api.update({ directory: [{ ...anouk, availability: 'unavailable' }, bjorn] });
    await settled();
    expect(details.getByText('Unavailable')).toBeVisible();
    api.update({ directory: [bjorn] });
    await settled();
    expect(details.getByText('Unknown')).toBeVisible();
  });

  it('make way for the list when the window is shown anew', async () => {
    const { api } = await openDetails();
    api.push('window-shown', { select: null });
    await settled();
    expect(screen.queryByRole('heading', { name: 'Anouk de Vries' })).toBeNull();
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });
});

describe('the day', () => {
  it('is not asked for while no history is kept, and says so', async () => {
    const { api } = await openDetails();
    expect(api.asked.some(([name]) => name === 'get-day')).toBe(false);
    expect(screen.getByText(/once history is on/)).toBeVisible();
  });

  it('is a picture that says the same in words', async () => {
    await openDetails((api) => {
      api.set({ history: true });
      api.handlers['get-day'] = () => [
        { from: today(9, 2), to: today(11, 30), availability: 'available' },
        { from: today(11, 30), to: today(12), availability: 'unavailable' },
      ];
    });
    expect(screen.getByRole('img', { name: /^Available/ })).toHaveAccessibleName(
      /^Available 0?9:02\W+11:30; Unavailable 11:30\W+12:00$/,
    );
  });

  it('that nobody saw anything of is told', async () => {
    await openDetails((api) => api.set({ history: true }));
    expect(screen.getByText('Nothing seen yet today.')).toBeVisible();
  });
});
