import { expect, it } from 'vitest';
import { localTime } from '../../../../src/main/cli/local-time';

const at = new Date(2026, 2, 1, 9, 5).getTime();

it('is hours and minutes of a day of 24 hours', () => {
  expect(localTime(at, new Date(2026, 2, 1, 23, 59).getTime())).toBe('09:05');
  expect(localTime(new Date(2026, 2, 1, 0, 0).getTime(), at)).toBe('00:00');
});

it('has its date where that is not today', () => {
  expect(localTime(at, new Date(2026, 2, 2, 0, 0).getTime())).toBe('2026-03-01 09:05');
});
