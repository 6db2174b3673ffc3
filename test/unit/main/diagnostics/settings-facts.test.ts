import { expect, test } from 'vitest';
import { settingsFacts } from '../../../../src/main/diagnostics/settings-facts';
import { parseSettings } from '../../../../src/shared/settings';

test('who is in the settings is told as a number or as yes and no', () => {
  const settings = parseSettings({
    me: 'anouk',
    favourites: ['anouk', 'bas'],
    watches: [{ id: 'anouk', times: 'once' }],
    shortcut: 'Control+Alt+R',
    quietHours: { from: 0, to: 60 },
    theme: 'dark',
  });
  expect(settingsFacts(settings)).toEqual({
    pollIntervalMs: 30_000,
    theme: 'dark',
    language: 'system',
    density: 'comfortable',
    order: 'availability',
    clickCopies: 'e164',
    pinned: false,
    me: true,
    favourites: 2,
    watches: 1,
    notificationSound: true,
    quietHours: true,
    shortcut: true,
    launchAtLogin: false,
    history: false,
  });
});
