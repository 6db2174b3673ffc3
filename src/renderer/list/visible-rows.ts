import type { Colleague, ColleagueId } from '../../shared/colleague';
import type { Section, SectionKind } from './list-sections';

/** In CSS pixels; the style sheets use the same numbers. */
export const ROW_PX = 54;
export const HEADING_PX = 30;

/** Rows drawn above and below what can be seen, so that a flick of the wheel meets no blank. */
const SPARE_ROWS = 4;

export interface VisibleRow {
  readonly colleague: Colleague;
  /** From the top of its section. */
  readonly topPx: number;
  /** From 1, over the whole list. */
  readonly position: number;
}

export interface VisibleSection {
  readonly kind: SectionKind;
  readonly count: number;
  readonly topPx: number;
  readonly heightPx: number;
  readonly headingPx: number;
  readonly rows: readonly VisibleRow[];
}

/** The sections that the strip from `scrollTopPx` over `viewportPx` touches, with those of their rows. */
export function visibleSections(
  sections: readonly Section[],
  scrollTopPx: number,
  viewportPx: number,
): readonly VisibleSection[] {
  const from = scrollTopPx - SPARE_ROWS * ROW_PX;
  const to = scrollTopPx + viewportPx + SPARE_ROWS * ROW_PX;
  let topPx = 0;
  let before = 0;
  const visible: VisibleSection[] = [];
  for (const { kind, count, colleagues } of sections) {
    const headingPx = headingOf(kind);
    const heightPx = headingPx + colleagues.length * ROW_PX;
    if (topPx < to && topPx + heightPx > from) {
      const rows = rowsBetween(colleagues, headingPx, from - topPx, to - topPx, before);
      visible.push({ kind, count, topPx, heightPx, headingPx, rows });
    }
    topPx += heightPx;
    before += colleagues.length;
  }
  return visible;
}

/** Of the whole list. */
export function listHeight(sections: readonly Section[]): number {
  let heightPx = 0;
  for (const { kind, colleagues } of sections) {
    heightPx += headingOf(kind) + colleagues.length * ROW_PX;
  }
  return heightPx;
}

/** Top of a colleague's row from the top of the list; null if the list has no such row. */
export function rowTop(sections: readonly Section[], id: ColleagueId): number | null {
  let topPx = 0;
  for (const { kind, colleagues } of sections) {
    topPx += headingOf(kind);
    const index = colleagues.findIndex((colleague) => colleague.id === id);
    if (index !== -1) return topPx + index * ROW_PX;
    topPx += colleagues.length * ROW_PX;
  }
  return null;
}

/** Where to scroll so that the row is seen whole, below the heading that sticks to the top; the same if it is. */
export function scrollTopToShow(
  rowTopPx: number,
  scrollTopPx: number,
  viewportPx: number,
  headingPx: number,
): number {
  const highest = rowTopPx - headingPx;
  const lowest = rowTopPx + ROW_PX - viewportPx;
  return Math.max(0, Math.min(highest, Math.max(lowest, scrollTopPx)));
}

/** A search result has no heading: the field above it says what it is. */
export function headingOf(kind: SectionKind): number {
  return kind === 'matches' ? 0 : HEADING_PX;
}

function rowsBetween(
  colleagues: readonly Colleague[],
  headingPx: number,
  from: number,
  to: number,
  before: number,
): readonly VisibleRow[] {
  const first = Math.max(0, Math.floor((from - headingPx) / ROW_PX));
  const end = Math.max(first, Math.ceil((to - headingPx) / ROW_PX));
  return colleagues.slice(first, end).map((colleague, index) => ({
    colleague,
    topPx: headingPx + (first + index) * ROW_PX,
    position: before + first + index + 1,
  }));
}
