import { screen, within } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Stretch } from '../../src/shared/stretch';
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

  it('Enter copies what it copies in the list, once', async () => {
    const { api, user } = await openDetails((fake) => fake.set({ clickCopies: 'national' }));
    await user.keyboard('{Enter>3/}');
    expect(api.intents).toEqual([['copy', anouk.id, 'national', '+31612345678']]);
  });

  it('Enter copies nothing where the reader wants that', async () => {
    const { api, user } = await openDetails((fake) => fake.set({ clickCopies: 'nothing' }));
    await user.keyboard('{Enter}');
    expect(api.intents).toEqual([]);
  });

  it('copy each of them', async () => {
    const { api, user } = await openDetails();
    for (const text of ['+31612345678', '06 12345678', 'anouk@example.com', '201']) {
      await user.click(screen.getByRole('button', { name: `Copy ${text}` }));
    }
    expect(api.intents).toEqual([
      ['copy', anouk.id, 'e164', '+31612345678'],
      ['copy', anouk.id, 'national', '+31612345678'],
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

  it('open the system’s own menu by the keys, where the focus is', async () => {
    const { api, user } = await openDetails();
    const copy = screen.getByRole('button', { name: 'Copy 201' });
    copy.getBoundingClientRect = () => new DOMRect(300, 400, 28, 28);
    copy.focus();
    await user.keyboard('{Shift>}{F10}{/Shift}');
    expect(api.intents).toEqual([['open-colleague-menu', anouk.id, { x: 300, y: 428 }]]);
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
    api.push('window-shown', { select: null, search: null });
    await settled();
    expect(screen.queryByRole('heading', { name: 'Anouk de Vries' })).toBeNull();
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });
});

describe('the last seven days', () => {
  const daysAgo = (days: number, hour: number): number => {
    const date = new Date();
    return new Date(date.getFullYear(), date.getMonth(), date.getDate() - days, hour).getTime();
  };

  const openWeek = (...stretches: readonly Stretch[]): Promise<unknown> =>
    openDetails((api) => {
      api.set({ history: true });
      api.handlers['get-week'] = () => stretches;
    });

  it('are not asked for while no history is kept, and one quiet line leads to the settings', async () => {
    const { api, user } = await openDetails();
    expect(api.asked.some(([name]) => name === 'get-week')).toBe(false);
    const week = within(screen.getByRole('region', { name: 'Last seven days' }));
    expect(week.getByText(/^With history turned on/)).toBeVisible();
    await user.click(week.getByRole('button', { name: 'Settings' }));
    await vi.dynamicImportSettled();
    await settled();
    expect(screen.getByRole('heading', { name: 'Settings' })).toBeVisible();
  });

  it('begin with a picture of today that says the same in words', async () => {
    await openWeek(
      { from: today(9, 2), to: today(11, 30), availability: 'available' },
      { from: today(11, 30), to: today(12), availability: 'unavailable' },
    );
    expect(screen.getByRole('img')).toHaveAccessibleName(
      /^Available 09:02\W+11:30; Unavailable 11:30\W+12:00$/,
    );
  });

  it('go on with a picture for each day before, told by its words alone', async () => {
    await openWeek(
      { from: daysAgo(3, 9), to: daysAgo(3, 12), availability: 'available' },
      { from: daysAgo(1, 10), to: daysAgo(1, 11), availability: 'unavailable' },
    );
    const week = within(screen.getByRole('region', { name: /^Last seven days/ }));
    expect(week.getByText('Nothing seen yet today.')).toBeVisible();
    const names = week
      .getAllByRole('img')
      .map((strip) => strip.querySelector('title')?.textContent);
    expect(names).toEqual([
      expect.stringMatching(/: unavailable 1 hour between 10:00 and 11:00$/),
      expect.stringMatching(/: available 3 hours between 09:00 and 12:00$/),
    ]);
    expect(week.getByText(/: not observed$/)).toBeInTheDocument();
    expect(week.queryByRole('button')).toBeNull();
  });

  it('of which nobody saw anything say so', async () => {
    await openWeek();
    expect(screen.getByText('Nothing seen yet today.')).toBeVisible();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('grow with each answer of the provider', async () => {
    const { api } = await openDetails((fake) => fake.set({ history: true }));
    api.handlers['get-week'] = () => [
      { from: today(0), to: today(0, 1), availability: 'available' },
    ];
    api.update({ freshness: { ...api.snapshot.freshness, asOf: Date.now() + 1_000 } });
    await settled();
    expect(screen.getByRole('img', { name: /^Available/ })).toBeVisible();
  });
});
