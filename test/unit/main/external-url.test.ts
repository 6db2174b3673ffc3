import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callUrl, mailUrl } from '../../../src/main/external-url';
import { parseE164 } from '../../../src/shared/e164';

describe('a call', () => {
  it('is made by the number alone', () => {
    const number = parseE164('+31612345678');
    expect(number && callUrl(number)).toBe('tel:+31612345678');
  });

  it.each([
    '0612345678',
    '+31 6 12345678',
    '+31612345678;phone-context=x',
    '+31612345678,,1234#',
    '+31612345678\n',
    '+31612345678\0',
    '*#06#',
    '+٣١٦١٢٣٤٥٦٧٨',
    'tel:+31612345678',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '\\\\server\\share',
    `+${'1'.repeat(16)}`,
  ])('is made to nothing but a number: %j', (raw) => {
    expect(parseE164(raw)).toBe(undefined);
  });

  it('has no room for anything else, whatever the provider writes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.anything()), (raw) => {
        const number = parseE164(raw);
        if (number !== undefined) expect(callUrl(number)).toMatch(/^tel:\+[1-9]\d{1,14}$/);
      }),
    );
  });
});

describe('a mail', () => {
  it.each([
    ['anouk@example.com', 'mailto:anouk@example.com'],
    ['anouk+desk@example.com', 'mailto:anouk%2Bdesk@example.com'],
    ['o’neill@example.com', 'mailto:o%E2%80%99neill@example.com'],
    ['r&d@example.com', 'mailto:r%26d@example.com'],
    ['anouk@møller.example', 'mailto:anouk@m%C3%B8ller.example'],
  ])('goes to %s alone', (address, url) => expect(mailUrl(address)).toBe(url));

  it.each([
    ['a header', 'anouk@example.com?cc=eve@example.com'],
    ['an encoded header', 'anouk@example.com%3Fcc=eve'],
    ['an encoded line break', 'anouk@example.com%0D%0ABcc:eve'],
    ['a line break', 'anouk@example.com\r\nBcc: eve@example.com'],
    ['a second address', 'anouk@example.com,eve@example.com'],
    ['a second address, as Outlook parts them', 'anouk;eve@example.com'],
    ['two addresses in one', 'anouk@eve@example.com'],
    ['a name', 'Anouk <anouk@example.com>'],
    ['a quoted part', '"anouk eve"@example.com'],
    ['a NUL', 'anouk\0@example.com'],
    ['a mark that turns the direction', 'anouk\u202e@example.com'],
    ['a blank', 'anouk @example.com'],
    ['a UNC path', '\\\\server\\share@80\\x'],
    ['a file', 'file:///x@y'],
    ['a script', 'javascript:alert(1)@x'],
    ['a path', 'anouk@example.com/../x'],
    ['no host', 'anouk@'],
    ['nothing', ''],
    ['half a character', 'anouk\ud800@example.com'],
    ['more than an address may have', `${'a'.repeat(250)}@example.com`],
  ])('does not go out with %s', (_what, address) => expect(mailUrl(address)).toBe(undefined));

  it('has one address and no header, whatever the provider writes', () => {
    const piece = fc.oneof(
      fc.constantFrom('a', '@', '?', '&', '=', '%0a', '%', ',', ';', ':', '#', '/', '\\', 'cc'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const address = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(address, (each) => {
        const url = mailUrl(each);
        if (url === undefined) return;
        const { protocol, pathname, search, hash } = new URL(url);
        expect([protocol, search, hash]).toEqual(['mailto:', '', '']);
        expect(decodeURIComponent(pathname)).toBe(each);
        expect(pathname.split('@')).toHaveLength(2);
      }),
      { numRuns: 1000 },
    );
  });
});
