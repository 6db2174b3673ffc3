import type { Colleague } from '../../shared/colleague';

/** How far a pointer may tremble between down and up and still mean what it was put on; CSS pixels. */
const TREMBLE_PX = 8;

export interface PointerSpot {
  readonly clientX: number;
  readonly clientY: number;
}

/** What the pointer was on when its button went down. */
export interface Press {
  readonly colleague: Colleague;
  readonly at: PointerSpot;
}

/**
 * Whom a click means: who was under the pointer when the button went down, should another row lie there by now. Nobody,
 * if the pointer was drawn away to another row. Without a press before it, as assistive technology clicks, the row itself.
 */
export function clickedColleague(
  press: Press | null,
  up: PointerSpot,
  rowAtUp: Colleague | null,
): Colleague | null {
  if (press === null) return rowAtUp;
  const { colleague, at } = press;
  const isStill =
    Math.abs(up.clientX - at.clientX) <= TREMBLE_PX &&
    Math.abs(up.clientY - at.clientY) <= TREMBLE_PX;
  return isStill || rowAtUp?.id === colleague.id ? colleague : null;
}
