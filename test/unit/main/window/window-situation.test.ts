import { expect, it } from 'vitest';
import { isPassing } from '../../../../src/main/window/window-situation';

it('a window passes with the focus only if a tray brings it back and nothing holds it', () => {
  const free = { hasTray: true, pinned: false, awaitsKey: false };
  const situations = [
    free,
    { ...free, hasTray: false },
    { ...free, pinned: true },
    { ...free, awaitsKey: true },
  ];
  expect(situations.map(isPassing)).toEqual([true, false, false, false]);
});
