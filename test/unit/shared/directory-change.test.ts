import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Availability, Colleague } from '../../../src/shared/colleague';
import {
  applyChange,
  colleagueIn,
  diffDirectory,
  sortedById,
  type Directory,
} from '../../../src/shared/directory-change';
import { colleagueNamed } from '../../fakes/colleague';

const colleague = fc
  .record({
    name: fc.constantFrom('Anouk', 'Bram', 'Cas', 'Daan', 'Eva', 'Femke'),
    availability: fc.constantFrom<Availability>('available', 'unavailable', 'unknown'),
    extension: fc.constantFrom('201', '202', null),
  })
  .map(({ name, availability, extension }) =>
    colleagueNamed(name, {
      availability,
      fixed: { enabled: true, extension, ringDevice: null },
    }),
  );

const directory: fc.Arbitrary<Directory> = fc
  .uniqueArray(colleague, { selector: ({ id }) => id })
  .map(sortedById);

const copyOf = (value: Directory): Directory => structuredClone(value) as Colleague[];

describe('the difference between two directories', () => {
  it('applied to the first gives the second', () => {
    fc.assert(
      fc.property(directory, directory, (previous, next) => {
        const { directory: merged, change } = diffDirectory(previous, next);
        expect(merged).toEqual(next);
        expect(applyChange(previous, change)).toEqual(next);
      }),
    );
  });

  it('still applies after it has crossed to another process', () => {
    fc.assert(
      fc.property(directory, directory, (previous, next) => {
        const { change } = diffDirectory(previous, next);
        expect(applyChange(copyOf(previous), structuredClone(change))).toEqual(next);
      }),
    );
  });

  it('keeps the object of everyone who did not change, and lists all others', () => {
    fc.assert(
      fc.property(directory, directory, (previous, next) => {
        const { directory: merged, change } = diffDirectory(previous, next);
        const kept = merged.filter((one) => previous.includes(one));
        expect([...kept, ...change.changed].map(({ id }) => id).sort()).toEqual(
          next.map(({ id }) => id),
        );
      }),
    );
  });

  it('of equal directories is none, and the previous one itself stays', () => {
    fc.assert(
      fc.property(directory, (previous) => {
        const { directory: merged, change } = diffDirectory(previous, copyOf(previous));
        expect(change).toEqual({ changed: [], removed: [] });
        expect(merged).toBe(previous);
        expect(applyChange(previous, change)).toBe(previous);
      }),
    );
  });

  it('names who changed, who is new and who is gone', () => {
    const [anouk, bram, cas] = ['Anouk', 'Bram', 'Cas'].map((name) => colleagueNamed(name));
    const all = [anouk, bram, cas].filter((one) => one !== undefined);
    const busyBram = colleagueNamed('Bram', { availability: 'unavailable' });
    const daan = colleagueNamed('Daan');
    expect(diffDirectory(all.slice(0, 2), sortedById([busyBram, daan])).change).toEqual({
      changed: [busyBram, daan],
      removed: ['anouk'],
    });
  });
});

describe('a colleague', () => {
  it('is found by the id, or nobody is', () => {
    fc.assert(
      fc.property(directory, colleague, (among, { id }) => {
        expect(colleagueIn(among, id)).toBe(among.find((each) => each.id === id));
      }),
    );
  });
});
