import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameOrder } from '../../../../src/renderer/list/name-order';
import type { Colleague, ColleagueId } from '../../../../src/shared/colleague';
import { colleagueNamed } from '../../../fakes/colleague';

const names = (colleagues: readonly Colleague[]): string[] =>
  colleagues.map(({ fullName }) => fullName);

describe('colleagues stand by name', () => {
  it.each([
    ['en', ['Åsa', 'Örjan', 'Zoë']],
    ['sv', ['Zoë', 'Åsa', 'Örjan']],
  ])('as %s sorts', (locale, expected) => {
    const directory = ['Zoë', 'Örjan', 'Åsa'].map((name) => colleagueNamed(name));
    expect(names(createNameOrder(locale)(directory))).toEqual(expected);
  });

  const person = fc
    .tuple(fc.nat(20), fc.constantFrom('Anouk', 'Björn', 'Chloé', 'Daan'))
    .map(([id, name]) => colleagueNamed(name, { id: String(id) as ColleagueId }));
  const directory = fc.uniqueArray(person, { selector: ({ id }) => id });

  it('after any change as if sorted anew', () => {
    fc.assert(
      fc.property(directory, directory, fc.nat(20), (before, added, cut) => {
        const order = createNameOrder('en');
        order(before);
        const kept = before.slice(cut);
        const present = new Set(kept.map(({ id }) => id));
        const after = [...kept, ...added.filter(({ id }) => !present.has(id))];
        expect(order(after)).toEqual(createNameOrder('en')(after));
      }),
    );
  });

  it('with the latest of everybody, where nobody came, went or was renamed', () => {
    fc.assert(
      fc.property(directory, fc.func(fc.boolean()), (before, changes) => {
        const order = createNameOrder('en');
        order(before);
        const after = before.map((colleague) =>
          changes(colleague.id) ? { ...colleague, availability: 'unknown' as const } : colleague,
        );
        expect(order(after)).toEqual(createNameOrder('en')(after));
      }),
    );
  });
});
