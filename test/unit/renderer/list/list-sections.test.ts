import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Availability } from '../../../../src/shared/colleague';
import {
  heldOrder,
  sectionsOf,
  type Arrangement,
  type Section,
} from '../../../../src/renderer/list/list-sections';
import { colleagueNamed } from '../../../fakes/colleague';

const anouk = colleagueNamed('Anouk');
const bjorn = colleagueNamed('Björn', { availability: 'unavailable' });
const chloe = colleagueNamed('Chloé', { availability: 'unknown' });
const daan = colleagueNamed('Daan');

const arranged = (change: Partial<Arrangement> = {}): Arrangement => ({
  favourites: [],
  order: 'availability',
  me: null,
  ...change,
});

const outline = (sections: readonly Section[]): string[] =>
  sections.map(
    ({ kind, count, colleagues }) =>
      `${kind} ${count}: ${colleagues.map(({ fullName }) => fullName).join(' ')}`,
  );

describe('the sections', () => {
  it('hold everyone once: favourites, available, and unknown with the unavailable', () => {
    expect(
      outline(sectionsOf([anouk, bjorn, chloe, daan], arranged({ favourites: [daan.id] }))),
    ).toEqual(['favourites 1: Daan', 'available 1: Anouk', 'unavailable 2: Björn Chloé']);
  });

  it('by name are one, after the favourites', () => {
    const arrangement = arranged({ order: 'name', favourites: [daan.id] });
    expect(outline(sectionsOf([anouk, bjorn, chloe, daan], arrangement))).toEqual([
      'favourites 1: Daan',
      'everyone 3: Anouk Björn Chloé',
    ]);
  });

  it('leave the reader out of the others, and put them last', () => {
    const arrangement = arranged({ me: anouk.id, favourites: [anouk.id] });
    expect(outline(sectionsOf([anouk, bjorn, daan], arrangement))).toEqual([
      'available 1: Daan',
      'unavailable 1: Björn',
      'you 1: Anouk',
    ]);
  });

  it('are left out when nobody is in them', () => {
    expect(outline(sectionsOf([anouk], arranged()))).toEqual(['available 1: Anouk']);
  });
});

describe('while a hand is on the list', () => {
  const before = sectionsOf([anouk, bjorn, daan], arranged());
  const held = (...now: (typeof anouk)[]): readonly Section[] =>
    heldOrder(before, sectionsOf(now, arranged()));

  it('a row stays where it is, with its new status and the true counts', () => {
    const away = { ...anouk, availability: 'unavailable' as const };
    const sections = held(away, bjorn, daan);
    expect(outline(sections)).toEqual(['available 1: Anouk Daan', 'unavailable 2: Björn']);
    expect(sections[0]?.colleagues[0]).toBe(away);
  });

  it('who left keeps the place, of unknown status, and who is new waits', () => {
    const sections = held(bjorn, chloe, daan);
    expect(outline(sections)).toEqual(['available 1: Anouk Daan', 'unavailable 2: Björn']);
    expect(sections[0]?.colleagues[0]).toEqual({ ...anouk, availability: 'unknown' });
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
          arranged(),
        ),
      );
    const ids = (sections: readonly Section[]): string[] =>
      sections.flatMap(({ colleagues }) => colleagues.map(({ id }) => id));
    fc.assert(
      fc.property(list, list, (previous, next) => {
        const once = heldOrder(previous, next);
        const isAnyoneLeft = ids(previous).some((id) => ids(next).includes(id));
        expect(ids(once)).toEqual(ids(isAnyoneLeft ? previous : next));
        expect(heldOrder(once, next)).toEqual(once);
      }),
    );
  });
});
