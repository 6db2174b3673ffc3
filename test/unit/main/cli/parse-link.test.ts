import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLink, linkAmong, parseLink } from '../../../../src/main/cli/parse-link';
import { parseColleagueId } from '../../../../src/shared/colleague';

describe('a link', () => {
  it('opens a colleague by any id there can be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 128 }), (text) => {
        const id = parseColleagueId(text);
        fc.pre(id !== undefined);
        const link = `reachable://colleague/${encodeURIComponent(id ?? '')}`;
        expect(parseLink(link)).toEqual({ kind: 'colleague', id });
      }),
    );
  });

  it('opens a search, with blanks either way', () => {
    const expected = { kind: 'search', query: 'bj lind' };
    expect(parseLink('reachable://search?q=bj+lind')).toEqual(expected);
    expect(parseLink('REACHABLE://search/?q=bj%20lind')).toEqual(expected);
  });

  it('is an id to look for or a short text without controls, or nothing', () => {
    const wild = fc.oneof(
      fc.string(),
      fc.string().map((end) => `reachable://${end}`),
      fc.string().map((end) => `reachable://search?q=${end}`),
      fc.string().map((end) => `reachable://colleague/${end}`),
      fc.webUrl().map((url) => url.replace(/^https?/, 'reachable')),
    );
    fc.assert(
      fc.property(wild, (text) => {
        const link = parseLink(text);
        if (link?.kind === 'colleague') expect(parseColleagueId(link.id)).toBe(link.id);
        if (link?.kind === 'search') expect(link.query).toMatch(/^[^\p{Cc}]{1,200}$/u);
        if (link !== undefined) expect(isLink(text)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'reachable://app/index.html',
    'reachable://app/avatar/x/small',
    'reachable://colleague/',
    'reachable://colleague/..',
    'reachable://colleague/a/b',
    'reachable://colleague/a?b',
    'reachable://colleague/a#b',
    'reachable://colleague/%',
    'reachable://colleague/%00',
    'reachable://user@colleague/a',
    'reachable://colleague:80/a',
    'reachable:colleague/a',
    'reachable://search',
    'reachable://search?q=',
    'reachable://search?q=%20',
    'reachable://search?q=a&call=1',
    'reachable://search?q=a%0Ab',
    'reachable://search?x=a',
    `reachable://search?q=${'x'.repeat(201)}`,
    `reachable://search?q=${'%20'.repeat(1000)}x`,
    'https://search?q=a',
    ' reachable://search?q=a',
  ])('%s is none', (text) => {
    expect(parseLink(text)).toBeUndefined();
  });

  it('is found among what Chromium adds for another start', () => {
    const args = ['--original-process-start-time=1', 'reachable://colleague/u-1'];
    expect(linkAmong(args)).toEqual({ kind: 'colleague', id: 'u-1' });
    expect(linkAmong(['--hidden'])).toBeUndefined();
  });
});
