import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { colleagueNamed } from '../fakes/colleague';
import { namesShown, openList, settled, spokenName } from './open-window';

const anouk = colleagueNamed('Anouk de Vries');
const bjorn = colleagueNamed('Björn Lindqvist');
const chloe = colleagueNamed('Chloé García');
const everyone = [anouk, bjorn, chloe];

const selected = (): string | undefined =>
  screen.queryAllByRole('option', { selected: true }).map(spokenName)[0]?.split(',')[0];

describe('searching', () => {
  it('has the focus from the start, and again when the window is shown', async () => {
    const { api } = await openList(everyone);
    const field = screen.getByRole('searchbox', { name: 'Search colleagues' });
    expect(field).toHaveFocus();
    field.blur();
    api.push('window-shown', { select: null, search: null });
    await settled();
    expect(field).toHaveFocus();
  });

  it('shows who matches, selects the best and tells how many', async () => {
    const { user } = await openList(everyone);
    await user.keyboard('gar');
    expect(namesShown()).toEqual(['Chloé García']);
    expect(selected()).toBe('Chloé García');
    expect(screen.getByText('1 of 3 match')).toBeVisible();
  });

  it('takes what is typed anywhere', async () => {
    const { user } = await openList(everyone);
    screen.getByRole('button', { name: 'Pin window' }).focus();
    await user.keyboard('bj');
    expect(screen.getByRole('searchbox')).toHaveValue('bj');
  });

  it('says so when nobody matches, and goes back', async () => {
    const { user } = await openList(everyone);
    await user.keyboard('xyz');
    expect(screen.getByText('No colleague matches “xyz”.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(namesShown()).toHaveLength(3);
  });

  it('Escape clears, then hides', async () => {
    const { api, user } = await openList(everyone);
    await user.keyboard('bj{Escape}');
    expect(screen.getByRole('searchbox')).toHaveValue('');
    expect(api.intents).toEqual([]);
    await user.keyboard('{Escape}');
    expect(api.intents).toEqual([['hide-window']]);
  });
});

describe('the keyboard', () => {
  it.each([
    ['{ArrowDown}', 'Anouk de Vries'],
    ['{ArrowDown}{ArrowDown}', 'Björn Lindqvist'],
    ['{End}', 'Chloé García'],
    ['{End}{ArrowUp}', 'Björn Lindqvist'],
    ['{End}{Home}', 'Anouk de Vries'],
    ['{PageDown}{PageDown}', 'Chloé García'],
  ])('%s selects', async (keys, name) => {
    const { user } = await openList(everyone);
    await user.keyboard(keys);
    expect(selected()).toBe(name);
    const option = screen.getByRole('option', { selected: true });
    expect(screen.getByRole('searchbox')).toHaveAttribute('aria-activedescendant', option.id);
  });

  it('Enter copies and Ctrl+Enter calls the one selected', async () => {
    const { api, user } = await openList(everyone);
    await user.keyboard('{ArrowDown}{Enter}{Control>}{Enter}{/Control}');
    expect(api.intents).toEqual([
      ['copy', anouk.id, 'e164', '+31612345678'],
      ['call', anouk.id],
    ]);
  });

  it('F and N act on a row that has the focus', async () => {
    const { api, user } = await openList(everyone);
    screen.getByRole('listbox').focus();
    await user.keyboard('fn');
    expect(api.intents).toEqual([
      ['set-favourite', anouk.id, true],
      ['set-watch', anouk.id, 'once'],
    ]);
  });

  it('acts once for a key that is held down; only the selection runs on', async () => {
    const { api, user } = await openList(everyone);
    await user.keyboard('{ArrowDown>3/}{Control>}{Enter>3/}{p>3/}{/Control}');
    expect(selected()).toBe('Chloé García');
    screen.getByRole('listbox').focus();
    await user.keyboard('{n>3/}{Escape>3/}');
    expect(api.intents).toEqual([
      ['call', chloe.id],
      ['save-settings', { pinned: true }],
      ['set-watch', chloe.id, 'once'],
      ['hide-window'],
    ]);
  });

  it('reaches refresh, pin and settings', async () => {
    const { api, user } = await openList(everyone);
    await user.keyboard('{F5}{Control>}rp{/Control}');
    expect(api.intents).toEqual([['refresh'], ['refresh'], ['save-settings', { pinned: true }]]);
    await user.keyboard('{Control>},{/Control}');
    expect(await screen.findByRole('heading', { name: 'Settings' })).toBeVisible();
  });

  it('shows the colleague a notification was about', async () => {
    const { api } = await openList(everyone);
    api.push('window-shown', { select: bjorn.id, search: null });
    await settled();
    expect(selected()).toBe('Björn Lindqvist');
  });

  it('shows the search that a link is for, over whatever was open', async () => {
    const { api, user } = await openList(everyone);
    await user.keyboard('{Control>},{/Control}');
    await screen.findByRole('heading', { name: 'Settings' });
    api.push('window-shown', { select: null, search: 'garc' });
    await settled();
    expect(screen.getByRole('searchbox')).toHaveValue('garc');
    expect(selected()).toBe('Chloé García');
  });
});
