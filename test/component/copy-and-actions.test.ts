import { screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { err } from '../../src/shared/result';
import { colleagueNamed } from '../fakes/colleague';
import { openList, settled, stopTime } from './open-window';

const anouk = colleagueNamed('Anouk de Vries');
const bjorn = colleagueNamed('Björn Lindqvist');

const row = (name: RegExp): HTMLElement => screen.getByRole('option', { name });

beforeEach(() => {
  stopTime();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('copying', () => {
  it('a click on a row copies and says so, for two and a half seconds', async () => {
    const { api, user } = await openList([anouk, bjorn]);
    await user.click(row(/^Anouk/));
    await settled();
    expect(api.intents).toEqual([['copy-number', anouk.id]]);
    expect(screen.getByRole('status').textContent?.trim()).toBe('Copied +31612345678');
    vi.advanceTimersByTime(2_500);
    await settled();
    expect(screen.getByRole('status')).toHaveTextContent('');
  });

  it('leaves the focus in the search field', async () => {
    const { user } = await openList([anouk]);
    await user.click(row(/^Anouk/));
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  it.each([
    ['no-number', 'Anouk has no phone number'],
    ['unknown-colleague', 'Anouk is no longer in the list'],
    ['failed', 'The number could not be copied'],
  ] as const)('%s is said plainly', async (error, sentence) => {
    const { user } = await openList([anouk], (api) => {
      api.handlers['copy-number'] = () => err(error);
    });
    await user.click(row(/^Anouk/));
    await settled();
    expect(screen.getByRole('status')).toHaveTextContent(sentence);
  });

  it('the toast goes to the top when the row is at the foot', async () => {
    const { user } = await openList([anouk]);
    vi.stubGlobal('innerHeight', 60);
    await user.click(row(/^Anouk/));
    await settled();
    vi.unstubAllGlobals();
    expect(screen.getByRole('status').parentElement).toHaveAttribute('data-place', 'top');
  });

  it('the summary is spoken when it changes, after a toast', async () => {
    const { api, user } = await openList([anouk, bjorn]);
    await user.click(row(/^Anouk/));
    await settled();
    api.update({ directory: [{ ...anouk, availability: 'unavailable' }, bjorn] });
    await settled();
    expect(screen.getByRole('status')).toHaveTextContent('Copied +31612345678');
    vi.advanceTimersByTime(2_500);
    await settled();
    expect(screen.getByRole('status')).toHaveTextContent('1 of 2 available');
  });

  it('a notice is said in the same place', async () => {
    const { api } = await openList([anouk]);
    api.push('notice', 'settings-not-saved');
    await settled();
    expect(screen.getByRole('status')).toHaveTextContent('Your settings could not be saved');
  });
});

describe('the actions of a row', () => {
  it('lie beside the listbox, named for whom they are', async () => {
    const { user } = await openList([anouk, bjorn]);
    await user.hover(row(/^Björn/));
    const actions = within(screen.getByRole('group', { name: 'Actions for Björn Lindqvist' }));
    expect(actions.getAllByRole('button').map((button) => button.ariaLabel)).toEqual([
      'Copy number',
      'Call',
      'Add to favourites',
      'Notify me',
    ]);
    expect(screen.getByRole('listbox').querySelector('button')).toBeNull();
  });

  it('do what they say', async () => {
    const { api, user } = await openList([anouk]);
    await user.hover(row(/^Anouk/));
    for (const name of ['Copy number', 'Call', 'Add to favourites', 'Notify me']) {
      await user.click(screen.getByRole('button', { name }));
    }
    expect(api.intents).toEqual([
      ['copy-number', anouk.id],
      ['call', anouk.id],
      ['set-favourite', anouk.id, true],
      ['set-watch', anouk.id, true],
    ]);
  });

  it('show what is on', async () => {
    const { user } = await openList([anouk]);
    await user.hover(row(/^Anouk/));
    await user.click(screen.getByRole('button', { name: 'Add to favourites' }));
    await user.click(screen.getByRole('button', { name: 'Notify me' }));
    await settled();
    expect(screen.getByRole('button', { name: 'Remove from favourites' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(screen.getByRole('button', { name: 'Notify me' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });
});
