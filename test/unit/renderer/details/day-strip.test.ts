import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayStrip } from '../../../../src/renderer/details/day-strip';
import type { Stretch } from '../../../../src/shared/stretch';

/** On a day at an hour, local time. */
const at = (hour: number, minute = 0): number => new Date(2026, 0, 5, hour, minute).getTime();

const seen = (
  from: number,
  to: number,
  availability: Stretch['availability'] = 'available',
): Stretch => ({ from, to, availability });

describe('the strip of a day', () => {
  it('shows a working day, each part in its place', () => {
    const strip = dayStrip([seen(at(9), at(11)), seen(at(11), at(12), 'unavailable')], at(13));
    expect(strip).toEqual({
      parts: [
        { from: 0.1, width: expect.closeTo(0.2), availability: 'available' },
        { from: expect.closeTo(0.3), width: expect.closeTo(0.1), availability: 'unavailable' },
      ],
      hours: [8, 10, 12, 14, 16, 18].map((hour) => ({
        at: at(hour),
        share: expect.closeTo((hour - 8) / 10),
      })),
      now: 0.5,
    });
  });

  it('grows with who comes early and with the evening', () => {
    const { hours } = dayStrip([seen(at(6, 30), at(7))], at(21, 10));
    expect(hours[0]?.at).toBe(at(6));
    expect(hours.at(-1)?.at).toBeLessThanOrEqual(at(22));
  });

  it('begins no earlier than midnight', () => {
    const { parts, hours } = dayStrip([seen(at(0) - 60_000, at(1))], at(2));
    expect(hours[0]?.at).toBe(at(0));
    expect(parts[0]?.from).toBe(0);
  });

  it('stays within its width and names few hours, whatever was seen', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(fc.uniqueArray(minute, { minLength: 3, maxLength: 9 }), (minutes) => {
        const times = minutes.sort((a, b) => a - b).map((one) => at(0, one));
        const now = times.pop() ?? 0;
        const stretches = times.slice(1).map((to, index) => seen(times[index] ?? to, to));
        const { parts, hours } = dayStrip(stretches, now);
        for (const { from, width } of parts) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(width).toBeGreaterThanOrEqual(0);
          expect(from + width).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(hours.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
