import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from '../../../../src/main/directory/retry-after';

const hourMs = 3_600_000;
const now = Date.UTC(1994, 10, 6, 8, 49, 30);

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 7 ', 7_000],
    ['0', 0],
    ['-5', 0],
    ['3601', hourMs],
    ['9'.repeat(400), hourMs],
  ])('reads the seconds of %j', (header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected);
  });

  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', 7_000],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 7_000],
    ['Sun Nov  6 08:49:37 1994', 7_000],
    ['Sun, 06 Nov 1994 08:00:00 GMT', 0],
    ['Sun, 13 Nov 1994 08:00:00 GMT', hourMs],
  ])('measures the date %j against the clock', (header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected);
  });

  it.each([null, '', 'soon', '1.5', '1e3', '5s', '+5', '2031-01-01', 'Sunday', 'Sun, 99 Foo 1994'])(
    'says nothing with %j',
    (header) => {
      expect(parseRetryAfter(header, now)).toBeNull();
    },
  );

  it('is always null or from 0 to an hour', () => {
    const header = fc.oneof(fc.string(), fc.integer().map(String), fc.date().map(String));
    fc.assert(
      fc.property(header, fc.integer(), (text, time) => {
        const wait = parseRetryAfter(text, time);
        expect(wait === null || (wait >= 0 && wait <= hourMs)).toBe(true);
      }),
    );
  });

  it('agrees with itself in both forms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (seconds) => {
        const date = new Date(now + seconds * 1000).toUTCString();
        expect(parseRetryAfter(date, now)).toBe(parseRetryAfter(String(seconds), now));
      }),
    );
  });
});
