import { describe, expect, it } from 'vitest';
import { timeOfDay, timeOfToday } from '../../../src/shared/time-of-day';

const EIGHT = new Date(2026, 0, 5, 8, 0);

it.each([
  ['nl-NL', '08:00'],
  ['sv-SE', '08:00'],
  ['en-GB', '08:00'],
  ['es-ES', '8:00'],
  ['en-US', '8:00 AM'],
])('in %s eight o’clock is %s', (locale, text) => {
  const written = new Intl.DateTimeFormat(locale, timeOfDay(locale)).format(EIGHT);
  expect(written.replace(/\s/, ' ')).toBe(text); // which blank it is differs between versions
});

describe('a moment of today', () => {
  const dayMs = new Date(2026, 0, 5).getTime();

  it.each([
    'nl-NL',
    'nl',
    'nl-BE',
    'sv-SE',
    'sv',
    'en-GB',
    'es-ES',
    'es',
    'en-US',
    'fi-FI',
    'ar-EG',
  ])('reads in %s as Intl writes it, at every minute of a day', (locale) => {
    const write = timeOfToday(locale);
    const format = new Intl.DateTimeFormat(locale, timeOfDay(locale));
    for (let at = dayMs; at < dayMs + 86_400_000; at += 60_000)
      expect(write(at)).toBe(format.format(at));
  });

  it('reads as the system writes it where no locale is named', () => {
    const format = new Intl.DateTimeFormat(undefined, timeOfDay(undefined));
    expect(timeOfToday(undefined)(dayMs)).toBe(format.format(dayMs));
  });
});
