import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultSettings,
  parseSettings,
  parseSettingsChange,
  type Settings,
} from '../../../src/shared/settings';
import { idOf } from '../../fakes/colleague';

/** No value is the default. */
const chosen: Settings = {
  pollIntervalMs: 15_000,
  theme: 'rinkel',
  language: 'sv',
  density: 'compact',
  order: 'name',
  clickCopies: 'national',
  pinned: true,
  me: idOf('Anouk de Vries'),
  favourites: [idOf('Björn Lindqvist')],
  watches: [{ id: idOf('Chloé García'), times: 'always' }],
  notificationSound: false,
  quietHours: { from: 22 * 60, to: 7 * 60 },
  shortcut: 'Control+Shift+R',
  launchAtLogin: true,
  history: true,
};

describe('settings from a file', () => {
  it('default every bad value, alone', () => {
    const raw = { pollIntervalMs: 1, theme: 'pink', language: 'nl', pinned: 'yes' };
    expect(parseSettings({ ...raw, favourites: ['a', 7, 'a', ''], watches: null })).toEqual({
      ...defaultSettings,
      language: 'nl',
      favourites: ['a'],
    });
  });

  it('are settings, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        expect(Object.keys(parseSettings(raw))).toEqual(Object.keys(defaultSettings));
      }),
    );
  });

  it('survive a round trip', () => {
    expect(parseSettings(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
  });
});

describe('a change of settings', () => {
  it('holds only what is valid and known', () => {
    const raw = { theme: 'dark', pollIntervalMs: NaN, evil: true, __proto__: { pinned: true } };
    expect(parseSettingsChange(raw)).toEqual({ theme: 'dark' });
  });

  it('can take back what was chosen', () => {
    const cleared = { me: null, quietHours: null, shortcut: null };
    expect(parseSettingsChange(cleared)).toEqual(cleared);
  });

  it.each([
    ['density', 'tiny'],
    ['order', 'random'],
    ['clickCopies', 'e-mail'],
    ['language', 'fr'],
    ['me', ''],
    ['quietHours', { from: 60 }],
    ['quietHours', { from: 0, to: 24 * 60 }],
    ['quietHours', { from: 0.5, to: 60 }],
    ['shortcut', 'R'],
    ['shortcut', 'Hyper+R'],
    ['shortcut', 'Control+Shift+'],
    ['shortcut', 'Control+R\n'],
    ['launchAtLogin', 1],
  ])('leaves out a %s of %j', (key, value) => {
    expect(parseSettingsChange({ [key]: value })).toEqual({});
  });

  it('keeps one watch a colleague, the last', () => {
    const id = idOf('Anouk de Vries');
    const watches = [{ id, times: 'once' }, { id, times: 'never' }, 7, { id, times: 'always' }];
    expect(parseSettingsChange({ watches })).toEqual({ watches: [{ id, times: 'always' }] });
  });
});
