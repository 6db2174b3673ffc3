import type { Colleague, ColleagueId } from '../../shared/colleague';
import type { Settings } from '../../shared/settings';
import type { Section, SectionKind } from './list-sections';

/** How a row is laid out: as the reader wants it, or in three lines where the window is zoomed too far for that. */
export type RowLayout = Settings['density'] | 'narrow';

/** In CSS pixels; the style sheets use the same numbers. */
export const ROW_PX: Readonly<Record<RowLayout, number>> = {
  comfortable: 54,
  compact: 36,
  narrow: 76,
};

/** Below this, in CSS pixels, a name and a number have no room beside each other. */
const NARROW_PX = 260;

export function rowLayout(density: Settings['density'], widthPx: number): RowLayout {
  return widthPx < NARROW_PX ? 'narrow' : density;
}

export const HEADING_PX = 30;

/** The header and the search field, about. */
const ABOVE_PX = 100;

/** The height of what can be seen of the list, until the layout tells it. */
export function likelyViewport(windowPx: number): number {
  return windowPx - ABOVE_PX;
}

export interface VisibleRow {
  readonly colleague: Colleague;
  /** From the top of the list. */
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

/** The sections that the strip from `scrollTopPx` over `viewportPx` touches, with those of their rows and some to spare. */
export function visibleSections(
  sections: readonly Section[],
  rowPx: number,
  scrollTopPx: number,
  viewportPx: number,
  spareRows: number,
): readonly VisibleSection[] {
  const from = scrollTopPx - spareRows * rowPx;
  const to = scrollTopPx + viewportPx + spareRows * rowPx;
  let topPx = 0;
  let before = 0;
  const visible: VisibleSection[] = [];
  for (const { kind, count, colleagues } of sections) {
    const headingPx = headingOf(kind);
    const heightPx = headingPx + colleagues.length * rowPx;
    if (topPx < to && topPx + heightPx > from) {
      const rows = rowsBetween(colleagues, rowPx, topPx + headingPx, from, to, before);
      visible.push({ kind, count, topPx, heightPx, headingPx, rows });
    }
    topPx += heightPx;
    before += colleagues.length;
  }
  return visible;
}

/** Of the whole list. */
export function listHeight(sections: readonly Section[], rowPx: number): number {
  let heightPx = 0;
  for (const { kind, colleagues } of sections) {
    heightPx += headingOf(kind) + colleagues.length * rowPx;
  }
  return heightPx;
}

/** Top of a colleague's row from the top of the list; null if the list has no such row. */
export function rowTop(
  sections: readonly Section[],
  rowPx: number,
  id: ColleagueId,
): number | null {
  let topPx = 0;
  for (const { kind, colleagues } of sections) {
    topPx += headingOf(kind);
    const index = colleagues.findIndex((colleague) => colleague.id === id);
    if (index !== -1) return topPx + index * rowPx;
    topPx += colleagues.length * rowPx;
  }
  return null;
}

/** Where to scroll so that the row is seen whole, below the heading that sticks to the top; the same if it is. */
export function scrollTopToShow(
  row: { readonly topPx: number; readonly heightPx: number },
  scrollTopPx: number,
  viewportPx: number,
  headingPx: number,
): number {
  const highest = row.topPx - headingPx;
  const lowest = row.topPx + row.heightPx - viewportPx;
  return Math.max(0, Math.min(highest, Math.max(lowest, scrollTopPx)));
}

/** A search result has no heading: the field above it says what it is. */
export function headingOf(kind: SectionKind): number {
  return kind === 'matches' ? 0 : HEADING_PX;
}

function rowsBetween(
  colleagues: readonly Colleague[],
  rowPx: number,
  firstPx: number,
  from: number,
  to: number,
  before: number,
): readonly VisibleRow[] {
  const first = Math.max(0, Math.floor((from - firstPx) / rowPx));
  const end = Math.max(first, Math.ceil((to - firstPx) / rowPx));
  return colleagues.slice(first, end).map((colleague, index) => ({
    colleague,
    topPx: firstPx + (first + index) * rowPx,
    position: before + first + index + 1,
  }));
}
