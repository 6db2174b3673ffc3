import { describe, expect, it } from 'vitest';
import { createClockTime } from '../../../src/renderer/clock-time';

const at = new Date(2026, 0, 5, 14, 2).getTime();
const DAY_MS = 24 * 60 * 60_000;

describe('a time', () => {
  it.each([
    ['en-GB', '14:02'],
    ['nl-NL', '14:02'],
    ['sv-SE', '14:02'],
    ['not a tag', createClockTime('')(at, at)],
  ])('of today reads in %s as %s', (locale, text) => {
    expect(createClockTime(locale)(at, at)).toBe(text);
  });

  it.each([
    ['nl-NL', '08:05'],
    ['sv-SE', '08:05'],
    ['es-ES', '8:05'],
    ['en-US', '8:05 AM'],
  ])('of the morning reads in %s as %s', (locale, text) => {
    const morning = new Date(2026, 0, 5, 8, 5).getTime();
    expect(createClockTime(locale)(morning, morning).replace(/\s/, ' ')).toBe(text);
  });

  it('of another day names the day', () => {
    expect(createClockTime('en-GB')(at, at + DAY_MS)).toMatch(/^Mon\W+14:02$/);
  });

  it('of long ago names the date', () => {
    expect(createClockTime('en-GB')(at, at + 20 * DAY_MS)).toMatch(/^5 Jan\W+14:02$/);
  });
});
