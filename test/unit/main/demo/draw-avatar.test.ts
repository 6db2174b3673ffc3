import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sniffImage } from '../../../../src/main/avatars/sniff-image';
import { drawAvatar } from '../../../../src/main/demo/draw-avatar';

test.each([250, 500])('a picture of %i pixels is a PNG of that size', (size) => {
  const png = drawAvatar('64a6b60be7ce3a7774155263', size);
  expect(sniffImage(png)).toBe('image/png');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  const data = png.subarray(41, 41 + png.readUInt32BE(33));
  expect(inflateSync(data)).toHaveLength((size * 3 + 1) * size);
});

test('an id always gets the same face, and another id another', () => {
  expect(drawAvatar('a', 32)).toEqual(drawAvatar('a', 32));
  expect(drawAvatar('a', 32)).not.toEqual(drawAvatar('b', 32));
});
