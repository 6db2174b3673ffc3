import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../../../src/main/settings/app-memory';
import { windowPlace, type DisplayArea } from '../../../../src/main/window/window-place';

/** A display with a bar along its top. */
const primary: DisplayArea = {
  bounds: { x: 0, y: 0, width: 1280, height: 900 },
  workArea: { x: 0, y: 30, width: 1280, height: 870 },
};
const second: DisplayArea = {
  bounds: { x: 1280, y: 0, width: 1920, height: 1080 },
  workArea: { x: 1280, y: 0, width: 1920, height: 1040 },
};
const both = [primary, second];

describe('without a tray icon to hang from, the window', () => {
  const place = (last: Bounds | null, displays: readonly DisplayArea[]): Bounds | null =>
    windowPlace({ last, tray: null, displays });

  it('is at first at the lower right of the primary display', () => {
    expect(place(null, both)).toEqual({ x: 852, y: 252, width: 380, height: 600 });
  });

  it('is where it was', () => {
    const last = { x: 1400, y: 100, width: 400, height: 700 };
    expect(place(last, both)).toEqual(last);
  });

  it('is inside a display when the one it was on is gone', () => {
    const last = { x: 2000, y: 500, width: 400, height: 700 };
    expect(place(last, [primary])).toEqual({ x: 880, y: 200, width: 400, height: 700 });
  });

  it('goes to the closest display when it was on none', () => {
    const last = { x: 4000, y: 500, width: 400, height: 500 };
    expect(place(last, both)).toEqual({ x: 2800, y: 500, width: 400, height: 500 });
  });

  it('fits into a display that is smaller than it', () => {
    const area = { x: 0, y: 0, width: 320, height: 300 };
    expect(place(null, [{ bounds: area, workArea: area }])).toEqual(area);
  });

  it('is left alone where there is no display', () => {
    const last = { x: 10, y: 10, width: 400, height: 700 };
    expect([place(last, []), place(null, [])]).toEqual([last, null]);
  });
});

describe('with the place of the tray icon known, the window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  const place = (tray: Bounds, workArea: Bounds): Bounds | null =>
    windowPlace({ last: null, tray, displays: [{ bounds: screen, workArea }] });
  const icon = (x: number, y: number): Bounds => ({ x, y, width: 24, height: 24 });

  it('hangs from a menu bar at the top, centred on the icon', () => {
    const area = { x: 0, y: 25, width: 1920, height: 1055 };
    expect(place(icon(1000, 0), area)).toEqual({ x: 822, y: 33, width: 380, height: 600 });
  });

  it('stands on a taskbar at the bottom, moved in from the corner', () => {
    const area = { x: 0, y: 0, width: 1920, height: 1032 };
    expect(place(icon(1880, 1044), area)).toEqual({ x: 1540, y: 424, width: 380, height: 600 });
  });

  it('stands beside a taskbar at the left', () => {
    const area = { x: 62, y: 0, width: 1858, height: 1080 };
    expect(place(icon(19, 900), area)).toEqual({ x: 70, y: 480, width: 380, height: 600 });
  });

  it('stands beside a taskbar at the right', () => {
    const area = { x: 0, y: 0, width: 1858, height: 1080 };
    expect(place(icon(1877, 500), area)).toEqual({ x: 1470, y: 212, width: 380, height: 600 });
  });

  it('stands above an icon in the overflow of the taskbar', () => {
    const area = { x: 0, y: 0, width: 1920, height: 1032 };
    expect(place(icon(1600, 900), area)).toEqual({ x: 1422, y: 292, width: 380, height: 600 });
  });

  it('keeps the size it had, and leaves the place it had', () => {
    const last = { x: 5, y: 5, width: 420, height: 640 };
    const tray = icon(1000, 0);
    expect(windowPlace({ last, tray, displays: [primary] })).toEqual({
      ...last,
      x: 802,
      y: 38,
    });
  });

  it('is on the display of the icon, also where another one touches the bar', () => {
    const above: DisplayArea = {
      bounds: { x: 0, y: -1080, width: 1920, height: 1080 },
      workArea: { x: 0, y: -1055, width: 1920, height: 1055 },
    };
    const lower: DisplayArea = {
      bounds: screen,
      workArea: { x: 0, y: 25, width: 1920, height: 1055 },
    };
    expect(
      windowPlace({ last: null, tray: icon(1000, 0), displays: [above, lower] }),
    ).toMatchObject({ y: 33 });
  });
});

const pixel = fc.integer({ min: -20_000, max: 20_000 });
const length = fc.integer({ min: 1, max: 8_000 });
const anyBounds = fc.record({ x: pixel, y: pixel, width: length, height: length });
/** A panel of at most a quarter at any side. */
const anyDisplay = fc
  .tuple(
    anyBounds,
    fc.constantFrom('top', 'bottom', 'left', 'right'),
    fc.double({ min: 0, max: 0.25, noNaN: true }),
  )
  .map(([bounds, side, part]): DisplayArea => {
    const high = Math.floor(bounds.height * part);
    const wide = Math.floor(bounds.width * part);
    const workArea = { ...bounds };
    if (side === 'top') workArea.y += high;
    if (side === 'left') workArea.x += wide;
    if (side === 'top' || side === 'bottom') workArea.height -= high;
    else workArea.width -= wide;
    return { bounds, workArea };
  });

const isInside = (inner: Bounds, outer: Bounds): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe('whatever the displays, the icon and the past, the window', () => {
  const anyRequest = fc.record({
    last: fc.option(anyBounds),
    tray: fc.option(anyBounds),
    displays: fc.array(anyDisplay, { minLength: 1, maxLength: 5 }),
  });

  it('is inside the work area of one display', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const place = windowPlace(request);
        return place !== null && request.displays.some(({ workArea }) => isInside(place, workArea));
      }),
    );
  });

  it('stays where it is when it is placed again', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const place = windowPlace(request);
        const [display] = request.displays.filter(
          ({ workArea }) => place !== null && isInside(place, workArea),
        );
        fc.pre(display !== undefined);
        expect(windowPlace({ last: place, tray: null, displays: [display] })).toEqual(place);
      }),
    );
  });
});
