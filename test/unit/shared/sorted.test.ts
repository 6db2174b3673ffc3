import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBefore, merged } from '../../../src/shared/sorted';

interface Card {
  readonly rank: number;
}

const byRank = (a: Card, b: Card): number => a.rank - b.rank;
const sorted = fc
  .array(fc.record({ rank: fc.nat(20) }), { maxLength: 30 })
  .map((cards): readonly Card[] => [...cards].sort(byRank));

test('as many are before as a count from the start finds', () => {
  fc.assert(
    fc.property(sorted, fc.nat(21), (cards, limit) => {
      const isBefore = ({ rank }: Card): boolean => rank < limit;
      expect(countBefore(cards, isBefore)).toBe(cards.filter(isBefore).length);
    }),
  );
});

test('two are merged to what sorting both together gives, the few before their equals', () => {
  fc.assert(
    fc.property(sorted, sorted, (many, few) => {
      const all = merged(many, few, byRank);
      const expected = [...few, ...many].sort(byRank);
      expect(all).toHaveLength(expected.length);
      expect(all.every((card, index) => card === expected[index])).toBe(true);
    }),
  );
});
