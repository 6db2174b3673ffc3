import { screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { err } from '../../src/shared/result';
import { settled } from './open-window';
import { openSettings } from './open-settings';

const inDemo = { kind: 'signed-in', keptIn: 'demo' } as const;

describe('the settings', () => {
  it.each([
    ['Update the list every', '2 minutes', { pollIntervalMs: 120_000 }],
    ['Theme', 'Dark', { theme: 'dark' }],
    ['Language', 'Nederlands', { language: 'nl' }],
    ['Density', 'Compact', { density: 'compact' }],
    ['Order', 'By name', { order: 'name' }],
    ['A click copies', 'The national number', { clickCopies: 'national' }],
  ])('%s takes effect at once', async (label, option, change) => {
    const { api, user } = await openSettings();
    await user.selectOptions(screen.getByLabelText(label), option);
    expect(api.intents).toEqual([['save-settings', change]]);
  });

  it.each([
    ['Open at login', { launchAtLogin: true }],
    ['Sound', { notificationSound: false }],
    ['Keep a history', { history: true }],
  ])('%s is switched with the keyboard', async (name, change) => {
    const { api, user } = await openSettings();
    screen.getByRole('switch', { name }).focus();
    await user.keyboard(' ');
    expect(api.intents).toEqual([['save-settings', change]]);
  });

  it('a theme reaches the whole window', async () => {
    const { user } = await openSettings();
    await user.selectOptions(screen.getByLabelText('Theme'), 'Dark');
    expect(document.documentElement.dataset.theme).toBe('dark');
    await user.selectOptions(screen.getByLabelText('Theme'), 'As the system');
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  it('a language in force is that of every text', async () => {
    const { api } = await openSettings();
    api.push('window-state', { ...api.windowState, language: 'nl', locale: 'nl-NL' });
    await vi.dynamicImportSettled();
    await settled();
    expect(screen.getByRole('heading', { name: 'Instellingen' })).toBeVisible();
    expect(document.documentElement.lang).toBe('nl');
  });

  it('each language is offered in itself', async () => {
    await openSettings();
    const options = within(screen.getByLabelText('Language')).getAllByRole('option');
    expect(options.map(({ textContent, lang }) => [textContent, lang])).toEqual([
      ['As the system', ''],
      ['English', 'en'],
      ['Nederlands', 'nl'],
      ['Español', 'es'],
      ['Svenska', 'sv'],
    ]);
  });

  it.each(['{Escape}', 'Back'])('are left with %s', async (way) => {
    const { user } = await openSettings();
    if (way === 'Back') await user.click(screen.getByRole('button', { name: 'Back' }));
    else await user.keyboard(way);
    expect(screen.getByRole('listbox', { name: 'Colleagues' })).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  it('show the version', async () => {
    await openSettings();
    expect(screen.getByText('Reachable 1.2.3')).toBeVisible();
  });
});

describe('the interval', () => {
  const overruled = 'Started with another interval: 5 seconds.';

  it('tells when a flag overrules it', async () => {
    await openSettings({ windowState: { pollIntervalMs: 5_000 } });
    expect(screen.getByText(overruled)).toBeVisible();
  });

  it('says nothing of the demo’s own', async () => {
    await openSettings({
      windowState: { pollIntervalMs: 5_000 },
      change: (api) => (api.snapshot = { ...api.snapshot, session: inDemo }),
    });
    expect(screen.queryByText(overruled)).toBeNull();
  });
});

describe('clearing the history', () => {
  it('is asked for once more, and said when done', async () => {
    const { api, user } = await openSettings({
      change: ({ handlers }) => (handlers['clear-history'] = () => null),
    });
    await user.click(screen.getByRole('button', { name: 'Clear history' }));
    expect(api.intents).toEqual([]);
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Clear now' }));
    await settled();
    expect(api.intents).toEqual([['clear-history']]);
    expect(screen.getByText('History cleared')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Clear history' })).toHaveFocus();
  });

  it('is taken back with Escape, which stays in the settings', async () => {
    const { api, user } = await openSettings();
    await user.click(screen.getByRole('button', { name: 'Clear history' }));
    await user.keyboard('{Escape}');
    expect(api.intents).toEqual([]);
    expect(screen.getByRole('button', { name: 'Clear history' })).toHaveFocus();
  });
});

describe('the account', () => {
  it('signs out only when that is confirmed', async () => {
    const { api, user } = await openSettings();
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(api.intents).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Sign out now' }));
    expect(api.intents).toEqual([['sign-out']]);
  });

  it('tells when the key could not be removed', async () => {
    const { user } = await openSettings({
      change: (fake) =>
        (fake.handlers['sign-out'] = () => {
          fake.update({ session: { kind: 'signed-out', keychain: null }, directory: null });
          return err({ kind: 'locked' });
        }),
    });
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    await user.click(screen.getByRole('button', { name: 'Sign out now' }));
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The key could not be removed. The keychain is locked.',
    );
    expect(screen.getByRole('button', { name: 'Sign out now' })).toBeVisible();
  });

  it('tells when the key could not be removed, also after the settings were left', async () => {
    let refuse = (): void => undefined;
    const { user } = await openSettings({
      change: (fake) =>
        (fake.handlers['sign-out'] = () =>
          new Promise((resolve) => (refuse = () => resolve(err({ kind: 'locked' }))))),
    });
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    await user.click(screen.getByRole('button', { name: 'Sign out now' }));
    await user.click(screen.getByRole('button', { name: 'Back' }));
    refuse();
    await settled();
    expect(screen.getByRole('status')).toHaveTextContent(
      'The key could not be removed. The keychain is locked.',
    );
  });

  it('leads to another key', async () => {
    const { user } = await openSettings();
    await user.click(screen.getByRole('button', { name: 'Replace key' }));
    expect(screen.getByLabelText('API key')).toBeVisible();
  });

  it('has no key to replace in the demo, which is left without a question', async () => {
    const { api, user } = await openSettings({
      change: (fake) => (fake.snapshot = { ...fake.snapshot, session: inDemo }),
    });
    expect(screen.queryByRole('button', { name: 'Replace key' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Leave the demo' }));
    expect(api.intents).toEqual([['sign-out']]);
  });
});
