import { screen } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { err } from '../../src/shared/result';
import { colleagueNamed } from '../fakes/colleague';
import type { FakeApi } from './fake-api';
import { openList, settled } from './open-window';

async function openSettings(
  change?: (api: FakeApi) => void,
): Promise<{ api: FakeApi; user: UserEvent }> {
  const opened = await openList([colleagueNamed('Anouk de Vries')], change);
  await opened.user.click(screen.getByRole('button', { name: 'Settings' }));
  await screen.findByRole('heading', { name: 'Settings' });
  return opened;
}

describe('the settings', () => {
  it.each([
    ['Update the list every', '2 minutes', { pollIntervalMs: 120_000 }],
    ['Theme', 'Dark', { theme: 'dark' }],
    ['Language', 'Nederlands', { language: 'nl' }],
  ])('%s takes effect at once', async (label, option, change) => {
    const { api, user } = await openSettings();
    await user.selectOptions(screen.getByLabelText(label), option);
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
    await settled();
    expect(screen.getByRole('heading', { name: 'Instellingen' })).toBeVisible();
    expect(document.documentElement.lang).toBe('nl');
  });

  it('tell when a flag overrules the interval', async () => {
    await openSettings((api) => {
      api.windowState = { ...api.windowState, pollIntervalMs: 5_000 };
    });
    expect(screen.getByText('Started with another interval: 5 seconds.')).toBeVisible();
  });

  it.each(['{Escape}', 'Back'])('are left with %s', async (way) => {
    const { user } = await openSettings();
    if (way === 'Back') await user.click(screen.getByRole('button', { name: 'Back' }));
    else await user.keyboard(way);
    expect(screen.getByRole('listbox', { name: 'Colleagues' })).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  it('sign out only when that is confirmed', async () => {
    const { api, user } = await openSettings();
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(api.intents).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Sign out now' }));
    expect(api.intents).toEqual([['sign-out']]);
  });

  it('tell when the key could not be removed', async () => {
    const { user } = await openSettings((api) => {
      api.handlers['sign-out'] = () => err({ kind: 'locked' });
    });
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    await user.click(screen.getByRole('button', { name: 'Sign out now' }));
    expect(screen.getByRole('alert')).toHaveTextContent('The key could not be removed.');
  });

  it('show the version', async () => {
    await openSettings();
    expect(screen.getByText('Reachable 1.2.3')).toBeVisible();
  });
});
