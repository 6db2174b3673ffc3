import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, plainToken } from '../../../../src/main/directory/plain-text';

describe('a text for showing', () => {
  it.each([
    ['  Anouk \t de\n Vries ', 'Anouk de Vries'],
    ['An\u0000ou\u001bk', 'Anouk'],
    ['\u202EedirF\u202C', 'edirF'],
    ['A\u200Bn\uFEFFo\u00ADuk\u200F', 'Anouk'],
    ['An\uD800ouk', 'Anouk'],
    ['<b>Anouk</b> & Søn', '<b>Anouk</b> & Søn'],
    ['👩‍👩‍👧 نورا', '👩‍👩‍👧 نورا'],
    ['علی\u200Cرضا', 'علی\u200Cرضا'],
  ])('of %j is %j', (raw, expected) => {
    expect(plainText(raw, 100)).toBe(expected);
  });

  it.each(['', '   ', '\u200B\u202E', '\u200D', '\u0301', 5, null, undefined, ['Anouk'], {}])(
    'is empty for %j',
    (raw) => {
      expect(plainText(raw, 100)).toBe('');
    },
  );

  it('is cut at its greatest length, not within a character', () => {
    expect(plainText('a'.repeat(300), 100)).toBe('a'.repeat(100));
    expect(plainText('ab👩', 3)).toBe('ab');
  });

  it('has no unseen character, no edge of white space and no greater length than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (raw, maxLength) => {
        const text = plainText(raw, maxLength);
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
        expect(text.trim()).toBe(text);
        expect(text.length).toBeLessThanOrEqual(maxLength);
      }),
    );
  });

  it('is settled: once plain, it stays the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const text = plainText(raw, 1000);
        expect(plainText(text, 1000)).toBe(text);
      }),
    );
  });
});

describe('a token', () => {
  it('is the whole of it or nothing', () => {
    expect([plainToken(' 201 ', 3), plainToken('2011', 3), plainToken('', 3)]).toEqual([
      '201',
      null,
      null,
    ]);
  });
});
