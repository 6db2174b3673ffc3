import { expect, it } from 'vitest';
import { DrawnAvatars } from '../../../../src/renderer/list/drawn-avatars';

const canvas = (): HTMLCanvasElement => ({}) as HTMLCanvasElement;

it('gives a picture back once', () => {
  const drawn = new DrawnAvatars();
  const anouk = canvas();
  drawn.keep('anouk', anouk);
  expect(drawn.take('björn')).toBeNull();
  expect(drawn.take('anouk')).toBe(anouk);
  expect(drawn.take('anouk')).toBeNull();
});

it('keeps some screens full of them: those that went last', () => {
  const drawn = new DrawnAvatars();
  for (let number = 0; number < 100; number += 1) drawn.keep(String(number), canvas());
  drawn.keep('52', canvas());
  drawn.keep('100', canvas());
  const kept = Array.from({ length: 101 }, (_, number) => String(number)).filter(
    (url) => drawn.take(url) !== null,
  );
  expect(kept).toHaveLength(48);
  expect(kept.slice(0, 2)).toEqual(['52', '54']);
});

it('forgets all of them', () => {
  const drawn = new DrawnAvatars();
  drawn.keep('anouk', canvas());
  drawn.clear();
  expect(drawn.take('anouk')).toBeNull();
});
