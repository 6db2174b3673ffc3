import { describe, expect, it } from 'vitest';
import { zoomedLevel, zoomStepOf } from '../../../../src/main/window/zoom';

const press = { type: 'keyDown', key: '=', control: true, meta: false, alt: false };

describe('a key', () => {
  it.each([
    ['=', 'in'],
    ['+', 'in'],
    ['-', 'out'],
    ['0', 'reset'],
    ['5', undefined],
    ['constructor', undefined],
  ])('%s with Control: %s', (key, step) => {
    expect(zoomStepOf({ ...press, key }, 'linux')).toBe(step);
  });

  it('alone, let go, with Alt or with the other system’s modifier asks for nothing', () => {
    expect(zoomStepOf({ ...press, control: false }, 'linux')).toBeUndefined();
    expect(zoomStepOf({ ...press, type: 'keyUp' }, 'linux')).toBeUndefined();
    expect(zoomStepOf({ ...press, alt: true }, 'win32')).toBeUndefined();
    expect(zoomStepOf(press, 'darwin')).toBeUndefined();
    expect(zoomStepOf({ ...press, control: false, meta: true }, 'darwin')).toBe('in');
  });
});

it('the level goes from 83 % to 207 % by halves, and back', () => {
  const factor = (level: number): number => Math.round(100 * 1.2 ** level);
  const ends = (['out', 'in'] as const).map((step) =>
    Array.from({ length: 20 }).reduce((level: number) => zoomedLevel(level, step), 0),
  );
  expect(ends.map(factor)).toEqual([83, 207]);
  expect(zoomedLevel(zoomedLevel(1, 'in'), 'out')).toBe(1);
  expect(zoomedLevel(3, 'reset')).toBe(0);
});
