import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextDemoChange, type DemoAvailability } from '../../../../src/main/demo/demo-changes';

function colleaguesWith(available: number, total = 30): DemoAvailability[] {
  return Array.from({ length: total }, (_, index) => ({
    id: `id-${index}`,
    availability: index < available ? 'AVAILABLE' : 'UNAVAILABLE',
  }));
}

test('the number decides first whether one comes or goes, then who', () => {
  const numbers = [0.7, 0.99];
  const change = nextDemoChange(colleaguesWith(12), () => numbers.shift() ?? 0);
  expect(change).toEqual({ id: 'id-29', availability: 'AVAILABLE' });
});

test('with eight available somebody comes, with eighteen somebody goes', () => {
  for (const random of [() => 0, () => 0.99]) {
    expect(nextDemoChange(colleaguesWith(8), random)?.availability).toBe('AVAILABLE');
    expect(nextDemoChange(colleaguesWith(18), random)?.availability).toBe('UNAVAILABLE');
  }
});

test('a status that the provider may add later counts as not available', () => {
  const colleagues = [{ id: 'a', availability: 'ON_HOLIDAY' }];
  expect(nextDemoChange(colleagues, () => 0)).toEqual({ id: 'a', availability: 'AVAILABLE' });
});

test('of nobody, nobody changes', () => {
  expect(nextDemoChange([], () => 0)).toBeUndefined();
});

test('the count stays between eight and eighteen, however long it goes on', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 8, max: 18 }),
      fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
      (available, numbers) => {
        let colleagues = colleaguesWith(available);
        while (numbers.length > 0) {
          const change = nextDemoChange(colleagues, () => numbers.pop() ?? 0);
          if (change === undefined) throw new Error('Nobody changed.');
          colleagues = colleagues.map((one) => (one.id === change.id ? change : one));
          const count = colleagues.filter((one) => one.availability === 'AVAILABLE').length;
          expect(count).toBeGreaterThanOrEqual(8);
          expect(count).toBeLessThanOrEqual(18);
        }
      },
    ),
  );
});
