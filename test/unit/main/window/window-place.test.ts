import { describe, expect, it } from 'vitest';
import { windowPlace } from '../../../../src/main/window/window-place';

const primary = { x: 0, y: 30, width: 1280, height: 870 };
const second = { x: 1280, y: 0, width: 1920, height: 1080 };

describe('the place of the window', () => {
  it('is at first the lower right of the primary display', () => {
    expect(windowPlace(null, [primary, second])).toEqual({
      x: 888,
      y: 288,
      width: 380,
      height: 600,
    });
  });

  it('is where the window was', () => {
    const last = { x: 1400, y: 100, width: 400, height: 700 };
    expect(windowPlace(last, [primary, second])).toEqual(last);
  });

  it('is inside a display when the one it was on is gone', () => {
    const last = { x: 2000, y: 500, width: 400, height: 700 };
    expect(windowPlace(last, [primary])).toEqual({ x: 880, y: 200, width: 400, height: 700 });
  });

  it('fits into a display that is smaller than the window', () => {
    const tiny = { x: 0, y: 0, width: 320, height: 300 };
    expect(windowPlace(null, [tiny])).toEqual(tiny);
  });
});
