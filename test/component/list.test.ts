import { screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { colleagueNamed } from '../fakes/colleague';
import { namesShown, openList, settled, spokenName, stopTime } from './open-window';

const anouk = colleagueNamed('Anouk de Vries');
const bjorn = colleagueNamed('Björn Lindqvist', { availability: 'unavailable' });
const chloe = colleagueNamed('Chloé García', { availability: 'unknown' });
const receptie = colleagueNamed('Receptie', {
  role: 'answering-service',
  phone: null,
  fixed: { enabled: true, extension: '205', ringDevice: null },
  preferences: { language: 'es', defaultCountry: 'ES', colourMode: 'system' },
});
const everyone = [anouk, bjorn, chloe, receptie];

const stale = {
  state: 'offline',
  asOf: new Date().setHours(14, 2, 0, 0),
  nextPollAt: null,
  failure: { kind: 'offline' },
  polling: false,
} as const;

afterEach(() => vi.useRealTimers());

describe('the list', () => {
  it('names each option by name, status, number and what helps a caller', async () => {
    await openList(everyone);
    const options = within(screen.getByRole('listbox', { name: 'Colleagues' }));
    expect(options.getAllByRole('option').map(spokenName)).toEqual([
      'Anouk de Vries, Available, +31 6 12345678',
      'Receptie, Available, ext. 205, Answering service, Language: Spanish',
      'Björn Lindqvist, Unavailable, +31 6 12345678',
      'Chloé García, Unknown, +31 6 12345678',
    ]);
  });

  it('has its sections in order, each with a count', async () => {
    await openList(everyone, (api) => {
      api.set({ favourites: [bjorn.id] });
    });
    expect(screen.getAllByRole('group').map((group) => group.ariaLabel)).toEqual([
      'Favourites',
      'Available',
      'Unavailable',
    ]);
    expect(screen.getByRole('group', { name: 'Available' })).toHaveTextContent(/^Available 2/);
  });

  it('tells since when, where that was seen', async () => {
    const since = new Date().setHours(0, 5, 0, 0);
    await openList([{ ...anouk, since }, bjorn]);
    const option = screen.getByRole('option', { name: /^Anouk/ });
    expect(option).toHaveAccessibleName(/^Anouk de Vries, Available since 0?0:05, /);
    expect(option).toHaveTextContent('Available since');
    expect(screen.getByRole('option', { name: /^Björn/ })).toHaveAccessibleName(
      /^Björn Lindqvist, Unavailable, /,
    );
  });

  it('writes numbers as the reader does', async () => {
    await openList([anouk], (api) => {
      api.windowState = { ...api.windowState, country: 'NL' };
    });
    expect(screen.getByRole('option')).toHaveTextContent('06 12345678');
  });

  it('leaves the reader out of the counts and puts them last, with a tag', async () => {
    await openList(everyone, (api) => api.set({ me: anouk.id }));
    expect(screen.getByTestId('summary').textContent).toBe('1 of 3 available');
    expect(screen.getByRole('group', { name: 'Available' })).toHaveTextContent(/^Available 1/);
    expect(namesShown().at(-1)).toBe('Anouk de Vries');
    expect(screen.getByRole('option', { name: /^Anouk/ })).toHaveAccessibleName(/, you$/);
  });

  it('stands by name where the reader wants that', async () => {
    await openList(everyone, (api) => api.set({ order: 'name', favourites: [receptie.id] }));
    expect(namesShown()).toEqual(['Receptie', 'Anouk de Vries', 'Björn Lindqvist', 'Chloé García']);
  });

  it('has lower rows where the reader wants that', async () => {
    const { user } = await openList(everyone, (api) => api.set({ density: 'compact' }));
    const [first, second] = screen.getAllByRole('option');
    expect(first).toHaveStyle({ transform: 'translateY(30px)' });
    expect(second).toHaveStyle({ transform: 'translateY(66px)' });
    await user.keyboard('{PageDown}');
    expect(namesShown()).toHaveLength(4);
  });

  it('draws only the rows that can be seen, and tells of them all', async () => {
    await openList(Array.from({ length: 1_000 }, (_, index) => colleagueNamed(`Person ${index}`)));
    const options = screen.getAllByRole('option');
    expect(options.length).toBeLessThan(25);
    expect(options[0]).toHaveAttribute('aria-posinset', '1');
    expect(options[0]).toHaveAttribute('aria-setsize', '1000');
  });

  it('draws a few more once the page is idle', async () => {
    await openList(Array.from({ length: 1_000 }, (_, index) => colleagueNamed(`Person ${index}`)));
    const inSight = screen.getAllByRole('option').length;
    await vi.waitFor(() => expect(screen.getAllByRole('option').length).toBe(inSight + 4));
  });

  it('names the day of an old list once that is over', async () => {
    stopTime(new Date(stale.asOf + 60_000));
    await openList([anouk], (api) => {
      api.snapshot = { ...api.snapshot, freshness: stale };
    });
    vi.advanceTimersByTime(24 * 60 * 60_000);
    await settled();
    expect(spokenName(screen.getByRole('option'))).toMatch(/, Available as of \S+ 14:02, /);
  });

  it('shows nothing as available when the list is old', async () => {
    await openList(everyone, (api) => {
      api.snapshot = { ...api.snapshot, freshness: stale };
    });
    const option = screen.getByRole('option', { name: /^Anouk/ });
    expect(option).toHaveTextContent('Was available');
    expect(option).toHaveAccessibleName('Anouk de Vries, Available as of 14:02, +31 6 12345678');
    const marks = [...document.querySelectorAll('[data-mark]')];
    expect(marks.map((mark) => mark.getAttribute('data-mark'))).toEqual(
      everyone.map(() => 'unknown'),
    );
  });

  it('says so when there is nobody', async () => {
    await openList([]);
    expect(screen.getByText('No colleagues yet')).toBeVisible();
  });

  it('follows what main pushes', async () => {
    const { api } = await openList([anouk]);
    api.update({ directory: [anouk, bjorn] });
    await settled();
    expect(namesShown()).toEqual(['Anouk de Vries', 'Björn Lindqvist']);
    expect(screen.getByTestId('summary').textContent).toBe('1 of 2 available');
  });

  it('asks for the whole again when a push was missed', async () => {
    const { api } = await openList([anouk]);
    const { revision, session, freshness } = api.snapshot;
    api.snapshot = { revision: revision + 2, session, freshness, directory: [bjorn] };
    const push = { base: revision + 1, revision: revision + 2, session, freshness };
    api.pushSnapshot({ ...push, directory: { kind: 'same' } });
    await settled();
    expect(namesShown()).toEqual(['Björn Lindqvist']);
  });
});
