import { screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { err } from '../../src/shared/result';
import { colleagueNamed, dutchNumber } from '../fakes/colleague';
import { FakeApi } from './fake-api';
import { openList, openWindow, settled, stopTime } from './open-window';

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
    expect(api.intents).toEqual([['copy', anouk.id, 'e164', '+31612345678']]);
    expect(screen.getByRole('status').textContent?.trim()).toBe('Copied +31612345678');
    vi.advanceTimersByTime(2_500);
    await settled();
    expect(screen.getByRole('status')).toHaveTextContent('');
  });

  it('takes the number that was under the button when it went down, though another is shown by now', async () => {
    const { api, user } = await openList([anouk]);
    await user.pointer({ target: row(/^Anouk/), keys: '[MouseLeft>]' });
    api.update({ directory: [{ ...anouk, phone: dutchNumber('687654321') }] });
    await settled();
    expect(row(/^Anouk/)).toHaveTextContent('+31 6 87654321');
    await user.pointer({ target: row(/^Anouk/), keys: '[/MouseLeft]' });
    expect(api.intents).toEqual([['copy', anouk.id, 'e164', '+31612345678']]);
  });

  it('leaves the focus in the search field', async () => {
    const { user } = await openList([anouk]);
    await user.click(row(/^Anouk/));
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  it.each([
    ['no-number', 'Anouk has no phone number'],
    ['unknown-colleague', 'Anouk is no longer in the list'],
  ] as const)('%s is said plainly', async (error, sentence) => {
    const { user } = await openList([anouk], (api) => {
      api.handlers.copy = () => err(error);
    });
    await user.click(row(/^Anouk/));
    await settled();
    expect(screen.getByRole('status')).toHaveTextContent(sentence);
  });

  it.each([
    ['national', 'national'],
    ['e164', 'e164'],
  ] as const)('takes the %s number where the reader wants that', async (clickCopies, what) => {
    const { api, user } = await openList([anouk], (fake) => fake.set({ clickCopies }));
    await user.click(row(/^Anouk/));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(api.intents).toEqual([
      ['copy', anouk.id, what, '+31612345678'],
      ['copy', anouk.id, what, '+31612345678'],
    ]);
  });

  it('is left to the button where a click shows the details', async () => {
    const { api, user } = await openList([anouk], (fake) => fake.set({ clickCopies: 'nothing' }));
    await user.click(row(/^Anouk/));
    await vi.dynamicImportSettled();
    await settled();
    expect(screen.getByRole('heading', { name: 'Anouk de Vries' })).toBeVisible();
    expect(api.intents).toEqual([]);
  });

  it('what the clipboard refuses is offered for copying by hand', async () => {
    const { user } = await openList([anouk], (api) => {
      api.handlers.copy = () => err('failed');
    });
    await user.click(row(/^Anouk/));
    await settled();
    const field = screen.getByRole('textbox', { name: 'Copying failed. Copy it from here:' });
    expect(field).toHaveFocus();
    expect(field).toHaveValue('+31612345678');
    vi.advanceTimersByTime(60_000);
    await settled();
    expect(field).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  it('the toast goes to the top when the row is at the foot', async () => {
    const { user } = await openList([anouk]);
    vi.stubGlobal('innerHeight', 60);
    await user.click(row(/^Anouk/));
    await settled();
    vi.unstubAllGlobals();
    expect(screen.getByRole('status').parentElement).toHaveAttribute('data-place', 'top');
  });

  it('of a copy by the menu too', async () => {
    const { user } = await openList([anouk], (api) => {
      api.handlers['open-colleague-menu'] = () => ({ kind: 'copy', what: 'e164' });
    });
    vi.stubGlobal('innerHeight', 60);
    await user.pointer({ target: row(/^Anouk/), keys: '[MouseRight]' });
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

  it('a notice that comes before the language is said in that language', async () => {
    const api = new FakeApi();
    api.windowState = { ...api.windowState, language: 'nl' };
    const answer = api.handlers['get-window-state'];
    api.handlers['get-window-state'] = async () => {
      await Promise.resolve();
      api.push('notice', 'settings-not-saved');
      return answer();
    };
    await openWindow(api);
    expect(screen.getByRole('status')).toHaveTextContent(
      'Je instellingen konden niet worden opgeslagen',
    );
  });

  it('a notice that comes with another follows it', async () => {
    const { api } = await openList([anouk]);
    for (const notice of ['settings-restored', 'launch-at-login-failed'] as const) {
      api.push('notice', notice);
      api.push('notice', notice); // said once
    }
    await settled();
    expect(screen.getByRole('status')).toHaveTextContent('the last good ones were restored');
    vi.advanceTimersByTime(6_000);
    await settled();
    expect(screen.getByRole('status')).toHaveTextContent('opening at login could not be saved');
    vi.advanceTimersByTime(6_000);
    await settled();
    expect(screen.getByRole('status').textContent?.trim()).toBe('');
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
      'Details',
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
      ['copy', anouk.id, 'e164', '+31612345678'],
      ['call', anouk.id],
      ['set-favourite', anouk.id, true],
      ['set-watch', anouk.id, 'once'],
    ]);
  });

  it('turn the bell from off to the next time, each time, and off', async () => {
    const { user } = await openList([anouk]);
    await user.hover(row(/^Anouk/));
    const bell = screen.getByRole('button', { name: 'Notify me' });
    const said = screen.getByRole('status');
    await user.click(bell);
    await settled();
    expect(bell).toHaveAccessibleDescription('Notify me the next time');
    expect(said).toHaveTextContent('You will be told the next time Anouk is available');
    await user.click(bell);
    await settled();
    expect(bell).toHaveAccessibleDescription('Notify me each time');
    expect(said).toHaveTextContent('You will be told each time Anouk is available');
    expect(row(/Notify me each time$/)).toBeVisible();
    await user.click(bell);
    await settled();
    expect(bell).toHaveAttribute('aria-pressed', 'false');
    expect(said).toHaveTextContent('You will not be told about Anouk');
  });

  it('are in the system’s own menu too: at the pointer, or by the keys below the row', async () => {
    const { api, user } = await openList([anouk, bjorn]);
    await user.pointer({ target: row(/^Björn/), keys: '[MouseRight]' });
    await user.keyboard('{ContextMenu}{Shift>}{F10}{/Shift}');
    const below = ['open-colleague-menu', bjorn.id, { x: expect.any(Number), y: 138 }];
    expect(api.intents).toEqual([['open-colleague-menu', bjorn.id], below, below]);
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
