import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesSection, sectionsOf } from '../../../../src/renderer/list/list-sections';
import {
  HEADING_PX,
  listHeight,
  ROW_PX as ROW_HEIGHTS,
  rowLayout,
  rowTop,
  scrollTopToShow,
  visibleSections,
} from '../../../../src/renderer/list/visible-rows';
import { colleagueNamed } from '../../../fakes/colleague';

const ROW_PX = ROW_HEIGHTS.comfortable;
const SPARE = 4;

const people = (
  count: number,
  availability: 'available' | 'unavailable',
): ReturnType<typeof colleagueNamed>[] =>
  Array.from({ length: count }, (_, index) =>
    colleagueNamed(`${availability} ${index}`, { availability }),
  );

const sections = sectionsOf([...people(100, 'available'), ...people(50, 'unavailable')], {
  favourites: [],
  order: 'availability',
  me: null,
});

describe('the rows that are drawn', () => {
  it('are those on the screen and a few more', () => {
    const drawn = visibleSections(sections, ROW_PX, 2_000, 540, SPARE).flatMap(({ rows }) => rows);
    expect(drawn.length).toBeLessThanOrEqual(540 / ROW_PX + 10);
    expect(drawn.map(({ position }) => position)).toEqual(
      drawn.map((_, index) => (drawn[0]?.position ?? 0) + index),
    );
  });

  it('cover the screen wherever it is scrolled to', () => {
    const height = listHeight(sections, ROW_PX);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: height }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: SPARE }),
        (top, view, spare) => {
          for (const { topPx, heightPx, headingPx, rows } of visibleSections(
            sections,
            ROW_PX,
            top,
            view,
            spare,
          )) {
            const first = rows[0]?.topPx ?? topPx + headingPx;
            const last = (rows.at(-1)?.topPx ?? topPx + headingPx) + ROW_PX;
            expect(first).toBeLessThanOrEqual(Math.max(top, topPx + headingPx));
            expect(last).toBeGreaterThanOrEqual(Math.min(top + view, topPx + heightPx));
          }
        },
      ),
    );
  });

  it('of a search begin at the very top, without a heading', () => {
    const matches = matchesSection(people(2, 'available'));
    expect(visibleSections(matches, ROW_PX, 0, 540, SPARE)).toMatchObject([
      { headingPx: 0, rows: [{ topPx: 0 }, { topPx: ROW_PX }] },
    ]);
    expect(listHeight(matches, ROW_PX)).toBe(2 * ROW_PX);
  });

  it('are found in a later section below both headings', () => {
    const [first] = people(1, 'unavailable');
    expect(first && rowTop(sections, ROW_PX, first.id)).toBe(2 * HEADING_PX + 100 * ROW_PX);
  });
});

describe('the layout of a row', () => {
  it.each([
    ['comfortable', 380, 'comfortable'],
    ['compact', 300, 'compact'],
    ['comfortable', 190, 'narrow'],
    ['compact', 190, 'narrow'],
  ] as const)('%s in %d pixels is %s', (density, widthPx, layout) => {
    expect(rowLayout(density, widthPx)).toBe(layout);
  });
});

describe('scrolling to a row', () => {
  it.each([
    ['leaves a row in view alone', 200, 100, 100],
    ['brings a row above below the heading', 200, 300, 200 - HEADING_PX],
    ['brings a row beneath to the foot', 900, 100, 900 + ROW_PX - 540],
    ['does not go above the first', 10, 300, 0],
  ])('%s', (_rule, row, scrollTop, expected) => {
    const place = { topPx: row, heightPx: ROW_PX };
    expect(scrollTopToShow(place, scrollTop, 540, HEADING_PX)).toBe(expected);
  });
});
