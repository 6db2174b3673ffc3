import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clockHour, lastDays, type Day } from '../../../../src/renderer/details/last-days';
import type { Stretch } from '../../../../src/shared/stretch';

const HOUR_MS = 60 * 60_000;

/** Each with a day of 23 and one of 25 hours; in Santiago it is midnight that the clock skips. */
const ZONES = ['Europe/Amsterdam', 'Australia/Sydney', 'America/Santiago'] as const;

afterEach(() => vi.unstubAllEnvs());

const seen = (from: number, to: number): Stretch => ({ from, to, availability: 'available' });

const daysOf = (stretches: readonly Stretch[], now: number): readonly Day[] => {
  const { today, earlier } = lastDays(stretches, now);
  return [today, ...earlier];
};

const hoursLong = ({ start, end }: Day): number => (end - start) / HOUR_MS;

describe('the last seven days', () => {
  const at = (day: number, hour: number): number => new Date(2026, 10, day, hour).getTime();

  it('are today and six more, each with what was seen of it', () => {
    const stretches = [seen(at(10, 9), at(10, 10)), seen(at(16, 9), at(16, 12))];
    const { today, earlier } = lastDays(stretches, at(16, 13));
    expect(today).toEqual({ start: at(16, 0), end: at(17, 0), stretches: [stretches[1]] });
    expect(earlier.map(({ start }) => start)).toEqual(
      [15, 14, 13, 12, 11, 10].map((day) => at(day, 0)),
    );
    expect(earlier.map((day) => day.stretches)).toEqual([[], [], [], [], [], [stretches[0]]]);
  });

  it('share a stretch that goes on through the night', () => {
    const days = daysOf([seen(at(14, 22), at(16, 2))], at(16, 3));
    expect(days.map(({ stretches }) => stretches)).toEqual([
      [seen(at(16, 0), at(16, 2))],
      [seen(at(15, 0), at(16, 0))],
      [seen(at(14, 22), at(15, 0))],
    ]);
  });

  it('reach back no further than anything was seen', () => {
    expect(lastDays([seen(at(16, 9), at(16, 10))], at(16, 12)).earlier).toEqual([]);
    expect(lastDays([seen(at(9, 9), at(9, 10))], at(16, 12)).earlier).toEqual([]);
  });
});

describe('where the clock is put forward and back', () => {
  it.each([
    ['Europe/Amsterdam', [2026, 2, 29], 23],
    ['Europe/Amsterdam', [2026, 9, 25], 25],
    ['Australia/Sydney', [2026, 9, 4], 23],
    ['Australia/Sydney', [2026, 3, 5], 25],
    ['America/Santiago', [2026, 8, 6], 23],
    ['America/Santiago', [2026, 3, 4], 25],
  ] as const)('in %s the day %j has %i hours', (zone, [year, month, date], hours) => {
    vi.stubEnv('TZ', zone);
    const noon = new Date(year, month, date, 12).getTime();
    const dayAfter = new Date(year, month, date + 1, 12).getTime();
    expect(hoursLong(lastDays([], noon).today)).toBe(hours);
    const [, before] = daysOf([seen(noon, noon + HOUR_MS)], dayAfter);
    expect(before && hoursLong(before)).toBe(hours);
    expect(before && clockHour(noon, before)).toBe(12);
  });

  it('both passes of an hour share the room of one', () => {
    vi.stubEnv('TZ', 'Europe/Amsterdam');
    const two = new Date(2026, 9, 25, 2).getTime();
    const { today } = lastDays([], two);
    const halfHours = [0, 1, 2, 3, 4, 5].map((half) =>
      clockHour(two + (half * HOUR_MS) / 2, today),
    );
    expect(halfHours).toEqual([2, 2.25, 2.5, 2.75, 3, 3.5]);
  });

  it('a skipped hour takes no time', () => {
    vi.stubEnv('TZ', 'Europe/Amsterdam');
    const three = new Date(2026, 2, 29, 3).getTime();
    const { today } = lastDays([], three);
    expect(clockHour(three - HOUR_MS / 2, today)).toBe(1.5);
    expect(clockHour(three, today)).toBe(3);
  });
});

describe.each(ZONES)('in %s, any day of the year', (zone) => {
  const moment = fc
    .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
    .map((at) => Math.floor(at / 1000) * 1000);
  const lengths = fc.array(fc.integer({ min: 1, max: 40 * 60 }), { minLength: 1, maxLength: 12 });

  it('the days follow on each other and hold every minute of the stretches once', () => {
    vi.stubEnv('TZ', zone);
    fc.assert(
      fc.property(moment, lengths, (now, minutes) => {
        const days = daysOf(stretchesUpTo(now, minutes), now);
        for (const [index, day] of days.entries()) {
          expect(day.start).toBe(days[index + 1]?.end ?? day.start);
          expect(hoursLong(day)).toBeGreaterThanOrEqual(23);
          expect(hoursLong(day)).toBeLessThanOrEqual(25);
        }
        const kept = days.flatMap(({ stretches }) => stretches);
        const since = days.at(-1)?.start ?? now;
        const expected = stretchesUpTo(now, minutes).map(
          ({ from, to }) => Math.max(since, to) - Math.max(since, from),
        );
        expect(sum(kept.map(({ from, to }) => to - from))).toBe(sum(expected));
      }),
    );
  });

  it('the clock of a day runs from 0 to 24, never backwards, and agrees with the wall', () => {
    vi.stubEnv('TZ', zone);
    fc.assert(
      fc.property(moment, (now) => {
        const { today } = lastDays([], now);
        let before = 0;
        for (let at = today.start; at < today.end; at += HOUR_MS / 4) {
          const hour = clockHour(at, today);
          expect(hour).toBeGreaterThanOrEqual(before);
          expect(Math.floor(hour)).toBe(new Date(at).getHours());
          before = hour;
        }
        expect(clockHour(today.end, today)).toBe(24);
      }),
    );
  });
});

/** Stretches and gaps by turns, the last ending at `now`. */
function stretchesUpTo(now: number, minutes: readonly number[]): Stretch[] {
  let end = now;
  return minutes
    .flatMap((length, index) => {
      const to = end;
      end -= length * 60_000;
      return index % 2 === 0 ? [seen(end, to)] : [];
    })
    .reverse();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
