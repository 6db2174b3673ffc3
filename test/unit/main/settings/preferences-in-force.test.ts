import { describe, expect, it } from 'vitest';
import {
  preferencesInForce,
  type PreferenceSources,
} from '../../../../src/main/settings/preferences-in-force';
import { colleague } from '../../../fakes/fake-directory-source';

const system: PreferenceSources = {
  flag: undefined,
  settings: { language: 'system', theme: 'system' },
  me: undefined,
  systemLanguages: ['fr-FR', 'nl-BE', 'en-US'],
  systemLocale: 'nl-BE',
};

const me = colleague('Me', {
  preferences: { language: 'sv', defaultCountry: 'FI', colourMode: 'dark' },
});

describe('the preferences in force', () => {
  it('are the system’s, with its way of writing times', () => {
    expect(preferencesInForce(system)).toEqual({
      language: 'nl',
      locale: 'nl-BE',
      country: 'BE',
      theme: 'system',
    });
  });

  it('are English where the system has none of our languages', () => {
    const french = { ...system, systemLanguages: ['fr'], systemLocale: 'fr-FR' };
    expect(preferencesInForce(french)).toMatchObject({ language: 'en', locale: 'en-GB' });
  });

  it('are the setting before the system, and the flag before the setting', () => {
    const settings = { language: 'es', theme: 'light' } as const;
    expect(preferencesInForce({ ...system, settings })).toEqual({
      language: 'es',
      locale: 'es-ES',
      country: 'ES',
      theme: 'light',
    });
    expect(preferencesInForce({ ...system, settings, flag: 'sv' }).language).toBe('sv');
  });

  it('are those of my own record where the settings say so', () => {
    const settings = { language: 'rinkel', theme: 'rinkel' } as const;
    expect(preferencesInForce({ ...system, settings, me })).toEqual({
      language: 'sv',
      locale: 'sv-SE',
      country: 'FI',
      theme: 'dark',
    });
    expect(preferencesInForce({ ...system, settings })).toMatchObject({
      language: 'nl',
      theme: 'system',
    });
  });

  it.each([
    ['nl-BE@euro', 'nl-BE'],
    ['nl-BE@posix', 'nl-NL'],
    ['nl', 'nl'],
    ['nl_!!', 'nl-NL'],
    ['', 'nl-NL'],
  ])('make of the system’s locale %j one that Intl takes', (systemLocale, locale) => {
    expect(preferencesInForce({ ...system, systemLocale }).locale).toBe(locale);
    expect(() => new Intl.Collator(locale)).not.toThrow();
  });
});
