import { expect, it } from 'vitest';
import type { Checkpoint } from '../../soak/checkpoint';
import { growthOf, isFlat } from '../../soak/growth';

const steady: Checkpoint = {
  memory: 1000,
  anonymous: 500,
  mainHeap: 100,
  timers: 3,
  handles: 2,
  listeners: 47,
  windows: 1,
  pageHeap: 100,
  pageNodes: 900,
  pageListeners: 55,
  documents: 1,
};

function grown(change: (index: number) => Partial<Checkpoint>): readonly string[] {
  const checkpoints = Array.from({ length: 8 }, (_, index) => ({ ...steady, ...change(index) }));
  return growthOf(checkpoints)
    .filter((growth) => !isFlat(growth))
    .map(({ what }) => what);
}

it('a soak is good while nothing grows', () => {
  expect(grown(() => ({}))).toEqual([]);
});

it('memory may grow by 3 % from the first quarter to the last, and no more', () => {
  expect(grown((index) => ({ memory: 1000 + 4 * index }))).toEqual([]);
  expect(grown((index) => ({ memory: 1000 + 6 * index }))).toEqual(['memory']);
});

it('one more listener, timer or handle is a leak', () => {
  const leaking = (index: number): Partial<Checkpoint> =>
    index < 4 ? {} : { timers: 4, handles: 3, listeners: 48, pageListeners: 56 };
  expect(grown(leaking)).toEqual(['timers', 'handles', 'listeners', 'pageListeners']);
});

it('a peak in between is none', () => {
  expect(grown((index) => (index === 4 ? { memory: 2000 } : {}))).toEqual([]);
});
