import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askingFor,
  frameOffset,
  lessFrame,
  NO_FRAME,
} from '../../../../src/main/window/frame-offset';

const asked = { x: 200, y: 100, width: 400, height: 500 };

describe('the frame', () => {
  it('is learned from where the window came to be', () => {
    expect(frameOffset(asked, { ...asked, x: 205, y: 129 })).toEqual({ x: 5, y: 29 });
  });

  it('is not learned from a window that the desktop put elsewhere', () => {
    const places = [{ x: 900 }, { y: 400 }, { x: 190 }, { y: 90 }];
    expect(places.map((place) => frameOffset(asked, { ...asked, ...place }))).toEqual(
      places.map(() => NO_FRAME),
    );
  });

  it('takes its borders off the area', () => {
    const area = { x: 0, y: 30, width: 1280, height: 870 };
    expect(lessFrame(area, { x: 5, y: 29 })).toEqual({ x: 0, y: 30, width: 1270, height: 836 });
  });

  it('never makes the window creep, however often it is put back', () => {
    const coordinate = fc.integer({ min: -5_000, max: 5_000 });
    const frame = fc.record({ x: fc.nat(40), y: fc.nat(100) });
    fc.assert(
      fc.property(coordinate, coordinate, frame, (x, y, { x: left, y: top }) => {
        const desktop = (wish: typeof asked): typeof asked => ({
          ...wish,
          x: wish.x + left,
          y: wish.y + top,
        });
        const first = { ...asked, x, y };
        const told = desktop(first);
        const again = desktop(askingFor(told, frameOffset(first, told)));
        expect(again).toEqual(told);
      }),
    );
  });
});
