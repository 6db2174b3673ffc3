import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  dayParts,
  hourSpan,
  namedHours,
  shareOf,
  type HourSpan,
} from '../../../../src/renderer/details/day-picture';
import { lastDays } from '../../../../src/renderer/details/last-days';
import type { Stretch } from '../../../../src/shared/stretch';

/** On a day of November 2026 at an hour, local time. */
const at = (day: number, hour: number, minute = 0): number =>
  new Date(2026, 10, day, hour, minute).getTime();

const seen = (
  from: number,
  to: number,
  availability: Stretch['availability'] = 'available',
): Stretch => ({ from, to, availability });

const spanOf = (stretches: readonly Stretch[], now: number): HourSpan =>
  hourSpan(lastDays(stretches, now), now);

afterEach(() => vi.unstubAllEnvs());

describe('the hours drawn', () => {
  it('are those of a working day', () => {
    expect(spanOf([seen(at(16, 9), at(16, 11))], at(16, 13))).toEqual({ first: 8, last: 18 });
  });

  it('grow for every day with whoever comes early or stays late on one', () => {
    const stretches = [seen(at(13, 6, 30), at(13, 7)), seen(at(14, 20), at(14, 20, 5))];
    expect(spanOf(stretches, at(16, 13))).toEqual({ first: 6, last: 21 });
  });

  it('hold the present', () => {
    expect(spanOf([], at(16, 22, 10))).toEqual({ first: 8, last: 23 });
  });

  it('are all of them when somebody was seen through the night', () => {
    expect(spanOf([seen(at(14, 22), at(15, 3))], at(16, 9))).toEqual({ first: 0, last: 24 });
  });

  it.each([
    [{ first: 8, last: 18 }, [8, 10, 12, 14, 16, 18]],
    [{ first: 7, last: 18 }, [7, 9, 11, 13, 15, 17]],
    [{ first: 0, last: 24 }, [0, 4, 8, 12, 16, 20, 24]],
  ])('of %j are named at %j', (span, hours) => {
    expect(namedHours(span).map(({ hour }) => hour)).toEqual(hours);
    expect(namedHours(span)[0]?.share).toBe(0);
  });
});

describe('the strip of a day', () => {
  it('has each part in its place', () => {
    const stretches = [seen(at(16, 9), at(16, 11)), seen(at(16, 11), at(16, 12), 'unavailable')];
    const { today } = lastDays(stretches, at(16, 13));
    expect(dayParts(today, { first: 8, last: 18 })).toEqual([
      { from: 0.1, width: expect.closeTo(0.2), availability: 'available' },
      { from: expect.closeTo(0.3), width: expect.closeTo(0.1), availability: 'unavailable' },
    ]);
    expect(shareOf(at(16, 13), today, { first: 8, last: 18 })).toBe(0.5);
  });

  it('has nine o’clock in the same place on the day the clock changes', () => {
    vi.stubEnv('TZ', 'Europe/Amsterdam');
    const nine = (date: number): number => new Date(2026, 9, date, 9).getTime();
    const hours = [24, 25].map((date) => {
      const { today } = lastDays([], nine(date));
      return shareOf(nine(date), today, { first: 0, last: 24 });
    });
    expect(hours).toEqual([9 / 24, 9 / 24]);
  });

  it('stays within its width, part after part, whatever was seen', () => {
    vi.stubEnv('TZ', 'Europe/Amsterdam');
    const start = new Date(2026, 9, 19).getTime();
    const minute = fc.integer({ min: 0, max: 7 * 24 * 60 });
    fc.assert(
      fc.property(fc.uniqueArray(minute, { minLength: 3, maxLength: 9 }), (minutes) => {
        const times = minutes.sort((a, b) => a - b).map((one) => start + one * 60_000);
        const now = times.at(-1) ?? start;
        const stretches = times.slice(1).map((to, index) => seen(times[index] ?? to, to));
        const days = lastDays(stretches, now);
        const span = hourSpan(days, now);
        for (const day of [days.today, ...days.earlier]) {
          let end = 0;
          for (const { from, width } of dayParts(day, span)) {
            expect(from).toBeGreaterThanOrEqual(end - 1e-9);
            expect(width).toBeGreaterThan(0);
            end = from + width;
          }
          expect(end).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
