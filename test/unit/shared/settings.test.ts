import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, parseSettings, parseSettingsChange } from '../../../src/shared/settings';

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
    const settings = { ...defaultSettings, theme: 'dark', pollIntervalMs: 15_000 } as const;
    expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });
});

describe('a change of settings', () => {
  it('holds only what is valid and known', () => {
    const raw = { theme: 'dark', pollIntervalMs: NaN, evil: true, __proto__: { pinned: true } };
    expect(parseSettingsChange(raw)).toEqual({ theme: 'dark' });
  });
});
