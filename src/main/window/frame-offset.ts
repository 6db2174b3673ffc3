import type { Bounds } from '../settings/app-memory';

/**
 * How far the page lies inside the frame that the desktop draws. On X11 a program says where the frame goes and is told
 * where the page is; whoever takes the one for the other creeps down the screen by a title bar with every start.
 */
export interface FrameOffset {
  readonly x: number;
  readonly y: number;
}

export const NO_FRAME: FrameOffset = { x: 0, y: 0 };

/** Wider than any border and higher than any title bar: the window was not put where it was asked to be. */
const MAX_OFFSET = { x: 40, y: 100 } as const;

/** Learned from what was asked for and what came of it; none where that can't be a frame. */
export function frameOffset(asked: Bounds, told: Bounds): FrameOffset {
  const x = told.x - asked.x;
  const y = told.y - asked.y;
  const isFrame = x >= 0 && x <= MAX_OFFSET.x && y >= 0 && y <= MAX_OFFSET.y;
  return isFrame ? { x, y } : NO_FRAME;
}

/** What to ask for, so that the window is where it is told to be. */
export function askingFor(told: Bounds, { x, y }: FrameOffset): Bounds {
  return { ...told, x: told.x - x, y: told.y - y };
}

/** The part of an area that is left for a window in a frame; its lower border is taken to be like the ones beside. */
export function lessFrame(area: Bounds, { x, y }: FrameOffset): Bounds {
  return { ...area, width: area.width - 2 * x, height: area.height - y - x };
}
