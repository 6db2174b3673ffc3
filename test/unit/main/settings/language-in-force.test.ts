import { describe, expect, it } from 'vitest';
import { languageInForce } from '../../../../src/main/settings/language-in-force';

const system = {
  flag: undefined,
  setting: 'system',
  systemLanguages: ['fr-FR', 'nl-BE', 'en-US'],
  systemLocale: 'nl-BE',
} as const;

describe('the language in force', () => {
  it('is the first of the system’s that there is, with the system’s way of writing times', () => {
    expect(languageInForce(system)).toEqual({ language: 'nl', locale: 'nl-BE' });
  });

  it('is English where the system has none of ours', () => {
    expect(languageInForce({ ...system, systemLanguages: ['fr'], systemLocale: 'fr-FR' })).toEqual({
      language: 'en',
      locale: 'en-GB',
    });
  });

  it('is the setting before the system, and the flag before the setting', () => {
    expect(languageInForce({ ...system, setting: 'es' })).toEqual({
      language: 'es',
      locale: 'es-ES',
    });
    expect(languageInForce({ ...system, setting: 'es', flag: 'sv' })).toEqual({
      language: 'sv',
      locale: 'sv-SE',
    });
  });

  it.each([
    ['nl-BE@euro', 'nl-BE'],
    ['nl-NL@posix', 'nl-NL'],
    ['nl', 'nl'],
    ['nl_!!', 'nl-NL'],
    ['', 'nl-NL'],
  ])('makes of the system’s locale %j one that Intl takes', (systemLocale, locale) => {
    expect(languageInForce({ ...system, systemLocale })).toEqual({ language: 'nl', locale });
    expect(() => new Intl.Collator(locale)).not.toThrow();
  });
});
