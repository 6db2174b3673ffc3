import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuiet } from '../../../../src/main/watches/quiet-hours';

const at = (hour: number, minute: number): number => new Date(2026, 0, 5, hour, minute).getTime();
const minuteOfDay = fc.integer({ min: 0, max: 24 * 60 - 1 });

describe('quiet hours', () => {
  it('are none without a setting', () => {
    expect(isQuiet(null, at(3, 0))).toBe(false);
  });

  it.each([
    ['before', at(11, 59), false],
    ['at the first minute', at(12, 0), true],
    ['at the last minute', at(12, 59), true],
    ['at the end', at(13, 0), false],
  ])('within a day: %s', (_, moment, quiet) => {
    expect(isQuiet({ from: 12 * 60, to: 13 * 60 }, moment)).toBe(quiet);
  });

  it.each([
    ['in the afternoon', at(17, 59), false],
    ['in the evening', at(18, 0), true],
    ['at midnight', at(0, 0), true],
    ['in the morning', at(7, 59), true],
    ['at the end', at(8, 0), false],
  ])('over midnight: %s', (_, moment, quiet) => {
    expect(isQuiet({ from: 18 * 60, to: 8 * 60 }, moment)).toBe(quiet);
  });

  it('are none where they end as they begin', () => {
    fc.assert(
      fc.property(minuteOfDay, minuteOfDay, (edge, minute) => {
        expect(isQuiet({ from: edge, to: edge }, at(0, minute))).toBe(false);
      }),
    );
  });

  it('and the other way round make up the day', () => {
    fc.assert(
      fc.property(minuteOfDay, minuteOfDay, minuteOfDay, (from, to, minute) => {
        fc.pre(from !== to);
        const moment = at(0, minute);
        expect(isQuiet({ from, to }, moment)).toBe(!isQuiet({ from: to, to: from }, moment));
      }),
    );
  });
});
