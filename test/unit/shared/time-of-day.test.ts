import { expect, it } from 'vitest';
import { timeOfDay } from '../../../src/shared/time-of-day';

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
