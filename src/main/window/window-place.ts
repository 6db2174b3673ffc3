import type { Bounds } from '../settings/app-memory';

export const WINDOW_SIZE = { width: 380, height: 600, minWidth: 300, minHeight: 360 } as const;

/**
 * Where the window goes: where it last was, as far as that lies inside one of the `workAreas` (displays less their
 * panels, the primary one first); else at the lower right of the primary one, near the usual place of a tray.
 */
export function windowPlace(last: Bounds | null, workAreas: readonly Bounds[]): Bounds | null {
  const primary = workAreas[0];
  if (primary === undefined) return last;
  if (last === null) return inside(lowerRight(primary), primary);
  const area = workAreas.find((candidate) => overlap(candidate, last) > 0) ?? primary;
  return inside(last, area);
}

function lowerRight({ x, y, width, height }: Bounds): Bounds {
  const size = WINDOW_SIZE;
  const margin = 12;
  return {
    x: x + width - size.width - margin,
    y: y + height - size.height - margin,
    width: size.width,
    height: size.height,
  };
}

function inside(window: Bounds, area: Bounds): Bounds {
  const width = Math.min(Math.max(window.width, WINDOW_SIZE.minWidth), area.width);
  const height = Math.min(Math.max(window.height, WINDOW_SIZE.minHeight), area.height);
  const x = Math.max(area.x, Math.min(window.x, area.x + area.width - width));
  const y = Math.max(area.y, Math.min(window.y, area.y + area.height - height));
  return { x, y, width, height };
}

function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
