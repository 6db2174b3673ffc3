import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { openSettings } from './open-settings';

const quiet = (): HTMLElement => screen.getByRole('switch', { name: 'Quiet hours' });
const night = { from: 22 * 60, to: 7 * 60 };

describe('quiet hours', () => {
  it('begin as the time between two office days', async () => {
    const { api, user } = await openSettings();
    expect(screen.queryByLabelText('From')).toBeNull();
    await user.click(quiet());
    expect(api.intents).toEqual([['save-settings', { quietHours: { from: 18 * 60, to: 8 * 60 } }]]);
    expect(screen.getByLabelText('From')).toHaveDisplayValue('18:00');
    expect(screen.getByLabelText('To')).toHaveDisplayValue('08:00');
  });

  it.each([
    ['From', '20:30', { from: 20 * 60 + 30, to: 7 * 60 }],
    ['To', '06:00', { from: 22 * 60, to: 6 * 60 }],
  ])('%s is chosen', async (label, time, quietHours) => {
    const { api, user } = await openSettings({ settings: { quietHours: night } });
    await user.selectOptions(screen.getByLabelText(label), time);
    expect(api.intents).toEqual([['save-settings', { quietHours }]]);
  });

  it('are the same when switched off and on again', async () => {
    const { api, user } = await openSettings({ settings: { quietHours: night } });
    await user.click(quiet());
    await user.click(quiet());
    expect(api.intents).toEqual([
      ['save-settings', { quietHours: null }],
      ['save-settings', { quietHours: night }],
    ]);
  });

  it('are written as the reader writes times', async () => {
    await openSettings({ settings: { quietHours: night }, windowState: { locale: 'en-US' } });
    expect(screen.getByLabelText('From')).toHaveDisplayValue(/^10:00\sPM$/);
  });
});
