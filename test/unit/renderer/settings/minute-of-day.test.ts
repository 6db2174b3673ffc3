import { describe, expect, it } from 'vitest';
import { createMinuteText, offeredMinutes } from '../../../../src/renderer/settings/minute-of-day';

describe('the minutes offered', () => {
  it('are the half hours of a day, without the other end of the range', () => {
    const minutes = offeredMinutes(18 * 60, 8 * 60);
    expect(minutes).toHaveLength(47);
    expect(minutes.slice(15, 18)).toEqual([450, 510, 540]);
  });

  it('hold the one in use, whatever it is', () => {
    expect(offeredMinutes(605, 605).slice(20, 23)).toEqual([600, 605, 630]);
  });
});

it.each([
  ['nl-NL', '08:30'],
  ['sv-SE', '08:30'],
  ['es-ES', '8:30'],
])('in %s half past eight is %s', (locale, text) => {
  expect(createMinuteText(locale)(8 * 60 + 30)).toBe(text);
});
