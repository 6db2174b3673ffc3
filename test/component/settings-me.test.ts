import { screen } from '@testing-library/svelte';
import { beforeAll, describe, expect, it } from 'vitest';
import { colleagueNamed } from '../fakes/colleague';
import { openSettings } from './open-settings';
import { settled } from './open-window';

const anouk = colleagueNamed('Anouk de Vries', { email: 'anouk@example.com' });
const bjorn = colleagueNamed('Björn Lindqvist');
const chloe = colleagueNamed('Chloé García');
const colleagues = [chloe, bjorn, anouk];

const field = (): HTMLElement => screen.getByRole('combobox', { name: 'Choose yourself' });
const offered = (): (string | undefined)[] =>
  [...screen.getByRole('listbox', { name: 'Choose yourself' }).querySelectorAll('.name')].map(
    (name) => name.textContent ?? undefined,
  );
const active = (): string | null =>
  document.querySelector('[role="option"][aria-selected="true"] .name')?.textContent ?? null;

beforeAll(() => {
  HTMLElement.prototype.scrollIntoView ??= () => undefined; // jsdom has no layout
});

describe('choosing who I am', () => {
  it('makes my Rinkel preferences those of the window', async () => {
    const { api, user } = await openSettings({ colleagues });
    await user.type(field(), 'bjorn');
    await user.keyboard('{Enter}');
    expect(api.intents).toEqual([
      ['save-settings', { me: bjorn.id, theme: 'rinkel', language: 'rinkel' }],
    ]);
    await settled();
    expect(screen.getByText('Björn Lindqvist')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Clear' })).toHaveFocus();
  });

  it('leaves a theme and a language chosen by hand', async () => {
    const { api, user } = await openSettings({
      colleagues,
      settings: { theme: 'dark', language: 'en' },
    });
    await user.type(field(), 'bjorn{Enter}');
    expect(api.intents).toEqual([
      ['save-settings', { me: bjorn.id, theme: 'dark', language: 'en' }],
    ]);
  });

  it('works with the pointer', async () => {
    const { api, user } = await openSettings({ colleagues });
    await user.click(field());
    expect(offered()).toEqual(['Anouk de Vries', 'Björn Lindqvist', 'Chloé García']);
    await user.click(screen.getByText('Chloé García'));
    expect(api.intents).toMatchObject([['save-settings', { me: chloe.id }]]);
  });

  it('walks the matches with the arrow keys, up to the ends', async () => {
    const { user } = await openSettings({ colleagues });
    await user.click(field());
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(active()).toBe('Chloé García');
    expect(field().getAttribute('aria-activedescendant')).toBe(
      document.querySelector('[aria-selected="true"]')?.id,
    );
    await user.keyboard('{ArrowUp}');
    expect(active()).toBe('Björn Lindqvist');
  });

  it('Escape closes the matches, then clears, then leaves', async () => {
    const { user } = await openSettings({ colleagues });
    await user.type(field(), 'an');
    await user.keyboard('{Escape}');
    expect(field()).toHaveAttribute('aria-expanded', 'false');
    expect(field()).toHaveValue('an');
    await user.keyboard('{Escape}');
    expect(field()).toHaveValue('');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('heading', { name: 'Settings' })).toBeNull();
  });

  it('says when nobody matches', async () => {
    const { user } = await openSettings({ colleagues });
    await user.type(field(), 'xyz');
    expect(screen.getByText('No colleague matches “xyz”.')).toBeVisible();
  });

  it('draws the first twenty of ten thousand, and tells of the others', async () => {
    const crowd = Array.from({ length: 10_000 }, (_, index) => colleagueNamed(`Anouk ${index}`));
    const { user } = await openSettings({ colleagues: crowd });
    await user.click(field());
    expect(offered()).toHaveLength(20);
    expect(screen.getByText('and 9980 more; keep typing')).toBeVisible();
  });
});

describe('who I am', () => {
  it('is forgotten together with what followed my preferences', async () => {
    const { api, user } = await openSettings({
      colleagues,
      settings: { me: anouk.id, theme: 'rinkel', language: 'nl' },
    });
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    await settled();
    expect(api.intents).toEqual([['save-settings', { me: null, theme: 'system', language: 'nl' }]]);
    expect(field()).toHaveFocus();
  });

  it('is said to be missing when the list has no such colleague', async () => {
    await openSettings({ colleagues: [bjorn], settings: { me: anouk.id } });
    expect(screen.getByText('The colleague you chose is not in this list.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Clear' })).toBeVisible();
  });

  it.each(['Theme', 'Language'])(
    '%s can follow my preferences only when it is known',
    async (of) => {
      const { api } = await openSettings({ colleagues });
      const options = (): string[] =>
        [...screen.getByLabelText<HTMLSelectElement>(of).options].map(({ text }) => text);
      expect(options()).not.toContain('As in my Rinkel preferences');
      const settings = { ...api.windowState.settings, me: anouk.id };
      api.push('window-state', { ...api.windowState, settings });
      await settled();
      expect(options()).toContain('As in my Rinkel preferences');
    },
  );
});
