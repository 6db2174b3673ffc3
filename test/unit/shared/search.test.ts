import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { E164 } from '../../../src/shared/e164';
import { localNotation } from '../../../src/shared/national-number';
import { searchColleagues } from '../../../src/shared/search';
import { colleagueNamed, dutchNumber } from '../../fakes/colleague';

const anouk = colleagueNamed('Anouk de Vries', {
  email: 'anouk.devries@example.com',
  phone: dutchNumber('612345678'),
});
const chloe = colleagueNamed('Chloé García Márquez', { phone: dutchNumber('201234567') });
const gunes = colleagueNamed('Güneş Müller-Lüdenscheidt', { phone: null });
const eefje = colleagueNamed('Eefje ten Hag', {
  phone: null,
  fixed: { enabled: true, extension: '205', ringDevice: 'fixed' },
});
const soren = colleagueNamed('Søren Straße', { phone: null });
const oneill = colleagueNamed('Devon O’Neill', { phone: null });
const everyone = [anouk, chloe, gunes, eefje, soren, oneill];

const found = (query: string): string[] =>
  searchColleagues(everyone, query).map(({ fullName }) => fullName);

describe('a colleague is found by', () => {
  it.each([
    ['the beginning of a name', 'ano', anouk],
    ['parts of the name in any order', 'vries anouk', anouk],
    ['the inside of a word', 'nouk', anouk],
    ['a name without its accents', 'chloe garcia', chloe],
    ['a name with accents that are not there', 'änöuk', anouk],
    ['half of a double name', 'ludensch', gunes],
    ['a double name as it is written', 'müller-lüdenscheidt', gunes],
    ['letters that only look accented', 'soren strasse', soren],
    ['a name without its apostrophe', 'oneill', oneill],
    ['a name with another apostrophe', "o'neill", oneill],
    ['initials', 'adv', anouk],
    ['first and last initial', 'av', anouk],
    ['initials with dots', 'a.d.v.', anouk],
    ['the e-mail address', 'anouk.devries@exam', anouk],
    ['the mailbox', 'devries', anouk],
    ['the extension', '205', eefje],
    ['a national number', '0612', anouk],
    ['an international number', '+31 6 12', anouk],
    ['a number with 00', '0031612', anouk],
    ['a number with the trunk 0 in brackets', '+31 (0)6-1234', anouk],
    ['a pasted link', 'tel:+31612345678', anouk],
    ['the last digits', '45678', anouk],
    ['a name and a number', 'vries 06 12', anouk],
  ])('%s', (_what, query, colleague) => {
    expect(found(query)).toContain(colleague.fullName);
  });
});

describe('the matches', () => {
  it('must match every word', () => {
    expect(found('anouk garcia')).toEqual([]);
  });

  it('begin with those of whom a word of the name begins so', () => {
    expect(found('de')).toEqual(['Anouk de Vries', 'Devon O’Neill', 'Güneş Müller-Lüdenscheidt']);
  });

  it('keep the order given among equals', () => {
    expect(searchColleagues([chloe, anouk], '0')).toEqual([chloe, anouk]);
  });

  it('are not everyone because of the domain they share', () => {
    expect(found('exa')).toEqual([]);
  });

  it.each(['', '  ', '-', '🎉'])('are everyone when nothing is asked: %j', (query) => {
    expect(found(query)).toEqual(everyone.map(({ fullName }) => fullName));
  });

  it('are one for a number grouped by blanks, not all who have the digits somewhere', () => {
    expect(found('06 12 34')).toEqual(['Anouk de Vries']);
  });
});

describe('for any colleague', () => {
  const names = fc
    .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join(' ').trim())
    .filter((name) => name !== '');

  it('each part of the name finds its own', () => {
    fc.assert(
      fc.property(names, (name) => {
        const colleague = colleagueNamed(name);
        for (const part of name.split(/\s+/)) {
          expect(searchColleagues([colleague], part)).toEqual([colleague]);
        }
      }),
      { examples: [['Jan +5'], ['a@b'], ['Team 2B'], ['ΟΔΟΣ'], ['İrem'], ['5-12'], ['tel:1']] },
    );
  });

  it('each notation of the number finds its own', () => {
    const national = fc.stringMatching(/^[1-9]\d{8}$/);
    const gap = fc.constantFrom('', ' ', '-', '.', ' - ', '/', '\u00a0');
    fc.assert(
      fc.property(national, gap, fc.integer({ min: 1, max: 8 }), (digits, between, cut) => {
        const colleague = colleagueNamed('Anouk de Vries', { phone: dutchNumber(digits) });
        const grouped = `${digits.slice(0, cut)}${between}${digits.slice(cut)}`;
        for (const prefix of ['0', '+31', '+31 ', '0031', '0031 ', '+31 (0)', '31', '']) {
          expect(searchColleagues([colleague], `${prefix}${grouped}`)).toEqual([colleague]);
        }
      }),
    );
  });

  it.each([
    ['NL', 31, '+31612345678'],
    ['US', 1, '+12015550123'],
    ['IT', 39, '+390612345678'],
    ['ES', 34, '+34612345678'],
    ['HU', 36, '+36201234567'],
    ['RU', 7, '+79123456789'],
    ['BY', 375, '+375294911911'],
  ])('the number as it is shown to a reader in %s finds its own', (country, code, e164) => {
    const phone = {
      e164: e164 as E164,
      countryIsoCode: country,
      countryCallingCode: code,
      national: null,
    };
    const colleague = colleagueNamed('Anouk de Vries', { phone });
    for (const reader of [country, 'SE']) {
      const shown = localNotation(phone.e164, reader);
      expect(searchColleagues([colleague], shown)).toEqual([colleague]);
    }
  });

  it('no query throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        searchColleagues(everyone, query);
      }),
    );
  });
});
