import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Availability } from '../../../../src/shared/colleague';
import { heldOrder, sectionsOf, type Section } from '../../../../src/renderer/list/list-sections';
import { colleagueNamed } from '../../../fakes/colleague';

const anouk = colleagueNamed('Anouk');
const bjorn = colleagueNamed('Björn', { availability: 'unavailable' });
const chloe = colleagueNamed('Chloé', { availability: 'unknown' });
const daan = colleagueNamed('Daan');

const outline = (sections: readonly Section[]): string[] =>
  sections.map(
    ({ kind, count, colleagues }) =>
      `${kind} ${count}: ${colleagues.map(({ fullName }) => fullName).join(' ')}`,
  );

describe('the sections', () => {
  it('hold everyone once: favourites, available, and unknown with the unavailable', () => {
    expect(outline(sectionsOf([anouk, bjorn, chloe, daan], [daan.id]))).toEqual([
      'favourites 1: Daan',
      'available 1: Anouk',
      'unavailable 2: Björn Chloé',
    ]);
  });

  it('are left out when nobody is in them', () => {
    expect(outline(sectionsOf([anouk], []))).toEqual(['available 1: Anouk']);
  });
});

describe('while a hand is on the list', () => {
  const before = sectionsOf([anouk, bjorn, daan], []);
  const held = (...now: (typeof anouk)[]): readonly Section[] =>
    heldOrder(before, sectionsOf(now, []));

  it('a row stays where it is, with its new status and the true counts', () => {
    const away = { ...anouk, availability: 'unavailable' as const };
    const sections = held(away, bjorn, daan);
    expect(outline(sections)).toEqual(['available 1: Anouk Daan', 'unavailable 2: Björn']);
    expect(sections[0]?.colleagues[0]).toBe(away);
  });

  it('who left disappears and who is new waits', () => {
    expect(outline(held(bjorn, chloe, daan))).toEqual([
      'available 1: Daan',
      'unavailable 2: Björn',
    ]);
  });

  it('a wholly new list is shown as it is', () => {
    expect(outline(held(chloe))).toEqual(['unavailable 1: Chloé']);
  });

  it('rows keep their order whatever changes, and holding twice is holding once', () => {
    const availability = fc.constantFrom<Availability>('available', 'unavailable', 'unknown');
    const list = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 20 }), availability), {
        selector: ([number]) => number,
      })
      .map((people) =>
        sectionsOf(
          people.map(([number, status]) => colleagueNamed(`P${number}`, { availability: status })),
          [],
        ),
      );
    const ids = (sections: readonly Section[]): string[] =>
      sections.flatMap(({ colleagues }) => colleagues.map(({ id }) => id));
    fc.assert(
      fc.property(list, list, (previous, next) => {
        const once = heldOrder(previous, next);
        const staying = ids(previous).filter((id) => ids(next).includes(id));
        expect(ids(once)).toEqual(staying.length === 0 ? ids(next) : staying);
        expect(heldOrder(once, next)).toEqual(once);
      }),
    );
  });
});
