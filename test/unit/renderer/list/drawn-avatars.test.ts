import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DrawnAvatars, type DrawnAvatar } from '../../../../src/renderer/list/drawn-avatars';

beforeEach(() => vi.stubGlobal('devicePixelRatio', 1));
afterEach(() => vi.unstubAllGlobals());

const drawnOf = (url: string, ageMs = 0): DrawnAvatar => ({
  url,
  canvas: { width: 80 } as HTMLCanvasElement,
  drawnAt: Date.now() - ageMs,
});

it('gives a picture back once', () => {
  const avatars = new DrawnAvatars();
  const anouk = drawnOf('anouk');
  avatars.keep(anouk);
  expect(avatars.take('björn')).toBeNull();
  expect(avatars.take('anouk')).toBe(anouk);
  expect(avatars.take('anouk')).toBeNull();
});

it('keeps some screens full of them: those that went last', () => {
  const avatars = new DrawnAvatars();
  for (let number = 0; number < 100; number += 1) avatars.keep(drawnOf(String(number)));
  avatars.keep(drawnOf('52'));
  avatars.keep(drawnOf('100'));
  const kept = Array.from({ length: 101 }, (_, number) => String(number)).filter(
    (url) => avatars.take(url) !== null,
  );
  expect(kept).toHaveLength(48);
  expect(kept.slice(0, 2)).toEqual(['52', '54']);
});

it('gives none back that may be out of date, or that another display or zoom would blur', () => {
  const avatars = new DrawnAvatars();
  avatars.keep(drawnOf('anouk', 5 * 60_000));
  expect(avatars.take('anouk')).toBeNull();
  avatars.keep(drawnOf('anouk', 4 * 60_000));
  vi.stubGlobal('devicePixelRatio', 2.5);
  expect(avatars.take('anouk')).toBeNull();
});

it('forgets all of them', () => {
  const avatars = new DrawnAvatars();
  avatars.keep(drawnOf('anouk'));
  avatars.clear();
  expect(avatars.take('anouk')).toBeNull();
});
