import type { Bounds } from '../settings/app-memory';

export const WINDOW_SIZE = { width: 380, height: 600, minWidth: 300, minHeight: 360 } as const;

/** Between the window and the tray icon's bar. */
const GAP = 8;
/** Between the window and the corner of the display: room for a title bar, which on Linux comes on top of its size. */
const CORNER = 48;

export interface DisplayArea {
  /** The whole display. */
  readonly bounds: Bounds;
  /** The display less its panels. */
  readonly workArea: Bounds;
}

export interface PlaceRequest {
  /** Where it last was, on this arrangement of displays or another. */
  readonly last: Bounds | null;
  /** The tray icon to hang it from. */
  readonly tray: Bounds | null;
  /** The primary one first. */
  readonly displays: readonly DisplayArea[];
}

/**
 * Where the window goes: to the tray icon; else where it last was; else to the lower right of the primary display, near
 * the usual place of a tray. Always inside one of the work areas, in the size it last had as far as that fits. Null
 * where there is no display and nothing to go by.
 */
export function windowPlace({ last, tray, displays }: PlaceRequest): Bounds | null {
  const [primary] = displays;
  if (primary === undefined) return last;
  const size = {
    width: last?.width ?? WINDOW_SIZE.width,
    height: last?.height ?? WINDOW_SIZE.height,
  };
  if (tray !== null) {
    const { workArea } = nearest(tray, displays, primary);
    return inside(atTray(tray, size, workArea), workArea);
  }
  if (last !== null) return inside(last, nearest(last, displays, primary).workArea);
  return inside(lowerRight(size, primary.workArea), primary.workArea);
}

type Size = Pick<Bounds, 'width' | 'height'>;

/** Beside the bar that holds the icon, on the side of the screen's middle, and centred on the icon. */
function atTray(tray: Bounds, { width, height }: Size, area: Bounds): Bounds {
  const centre = centreOf(tray);
  const x = Math.round(centre.x - width / 2);
  const y = Math.round(centre.y - height / 2);
  if (centre.x < area.x) return { x: area.x + GAP, y, width, height };
  if (centre.x >= area.x + area.width) {
    return { x: area.x + area.width - width - GAP, y, width, height };
  }
  // An icon inside the work area sits in a bar that hides itself, or in the overflow of one.
  const isAbove = centre.y < area.y + area.height / 2;
  const below = Math.max(area.y, tray.y + tray.height) + GAP;
  const above = Math.min(area.y + area.height, tray.y) - height - GAP;
  return { x, y: isAbove ? below : above, width, height };
}

function lowerRight({ width, height }: Size, area: Bounds): Bounds {
  return {
    x: area.x + area.width - width - CORNER,
    y: area.y + area.height - height - CORNER,
    width,
    height,
  };
}

/** The smaller of wish and area, moved no further than it takes. */
function inside(wish: Bounds, area: Bounds): Bounds {
  const width = Math.min(Math.max(wish.width, WINDOW_SIZE.minWidth), area.width);
  const height = Math.min(Math.max(wish.height, WINDOW_SIZE.minHeight), area.height);
  const x = Math.max(area.x, Math.min(wish.x, area.x + area.width - width));
  const y = Math.max(area.y, Math.min(wish.y, area.y + area.height - height));
  return { x, y, width, height };
}

/** The display with the most of `bounds` on it; the closest one where none has any. */
function nearest(
  bounds: Bounds,
  displays: readonly DisplayArea[],
  primary: DisplayArea,
): DisplayArea {
  let best = primary;
  for (const display of displays) {
    const more = overlap(display.bounds, bounds) - overlap(best.bounds, bounds);
    const isCloser = distance(display.bounds, bounds) < distance(best.bounds, bounds);
    if (more > 0 || (more === 0 && isCloser)) best = display;
  }
  return best;
}

function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** From the centre of `bounds` to the closest point of the area. */
function distance(area: Bounds, bounds: Bounds): number {
  const { x, y } = centreOf(bounds);
  const byX = Math.max(area.x - x, 0, x - area.x - area.width);
  const byY = Math.max(area.y - y, 0, y - area.y - area.height);
  return Math.hypot(byX, byY);
}

function centreOf({ x, y, width, height }: Bounds): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
