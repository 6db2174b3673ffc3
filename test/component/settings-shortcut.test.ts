import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { FakeApi } from './fake-api';
import { openSettings } from './open-settings';

const saved = (api: FakeApi): unknown[] => api.intents.filter(([name]) => name === 'save-settings');
const field = (): HTMLElement => screen.getByRole('button', { name: /^Shortcut / });

describe('the shortcut', () => {
  it('is recorded by pressing it', async () => {
    const { api, user } = await openSettings();
    await user.click(field());
    expect(field()).toHaveAccessibleName('Shortcut Press the keys…');
    await user.keyboard('{Control>}{Shift>}r{/Shift}{/Control}');
    expect(saved(api)).toEqual([['save-settings', { shortcut: 'Control+Shift+R' }]]);
    expect(field()).toHaveAccessibleName('Shortcut Ctrl+Shift+R');
    expect(field()).toHaveFocus();
  });

  it('is let go while another is recorded, and until then only', async () => {
    const { api, user } = await openSettings({ settings: { shortcut: 'Control+K' } });
    await user.click(field());
    expect(api.intents).toEqual([['record-shortcut', true]]);
    await user.keyboard('{Escape}{Escape}');
    expect(api.intents.slice(1)).toEqual([['record-shortcut', false]]);
  });

  it('shows the keys held so far', async () => {
    const { user } = await openSettings();
    await user.click(field());
    await user.keyboard('{Control>}{Alt>}');
    expect(field()).toHaveTextContent('Ctrl+Alt+…');
    await user.keyboard('{/Alt}{/Control}');
    expect(field()).toHaveTextContent('Press the keys…');
  });

  it('needs more than Shift', async () => {
    const { api, user } = await openSettings();
    await user.click(field());
    await user.keyboard('{Shift>}r{/Shift}');
    expect(field()).toHaveAccessibleDescription('Hold Ctrl, Alt or Super too.');
    expect(saved(api)).toEqual([]);
  });

  it.each(['{Escape}', '{Tab}'])('is kept with %s, without leaving the settings', async (key) => {
    const { api, user } = await openSettings({ settings: { shortcut: 'Control+K' } });
    await user.click(field());
    await user.keyboard(key);
    expect(field()).toHaveAccessibleName('Shortcut Ctrl+K');
    expect(saved(api)).toEqual([]);
  });

  it.each(['{Backspace}', '{Delete}'])('is cleared with %s', async (key) => {
    const { api, user } = await openSettings({ settings: { shortcut: 'Control+K' } });
    await user.click(field());
    await user.keyboard(key);
    expect(saved(api)).toEqual([['save-settings', { shortcut: null }]]);
    expect(field()).toHaveAccessibleName('Shortcut None');
  });

  it('takes keys that mean something elsewhere only while it records', async () => {
    const { api, user } = await openSettings();
    await user.click(field());
    await user.keyboard('{Control>}p{/Control}');
    expect(saved(api)).toEqual([['save-settings', { shortcut: 'Control+P' }]]);
    await user.keyboard('{Control>}p{/Control}');
    expect(api.intents.at(-1)).toEqual(['save-settings', { pinned: true }]);
  });

  it('says when it is taken', async () => {
    await openSettings({ windowState: { shortcutRefused: true } });
    expect(screen.getByRole('alert')).toHaveTextContent('This shortcut is taken.');
  });
});
