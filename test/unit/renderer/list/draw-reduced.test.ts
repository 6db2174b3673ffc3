import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { drawReduced } from '../../../../src/renderer/list/draw-reduced';

const reduced = { close: vi.fn() };
const decode = vi.fn();

beforeEach(() => {
  decode.mockReset().mockResolvedValue(reduced);
  vi.stubGlobal('createImageBitmap', decode);
  vi.stubGlobal('devicePixelRatio', 1);
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run());
});
afterEach(() => vi.unstubAllGlobals());

function setUp(naturalWidth: number, naturalHeight: number) {
  const drawImage = vi.fn();
  const canvas = { width: 300, height: 150, getContext: () => ({ drawImage }) };
  vi.stubGlobal('document', { createElement: () => canvas });
  return { image: { naturalWidth, naturalHeight } as HTMLImageElement, canvas, drawImage };
}

it('draws a picture at twice the size of an avatar, and keeps nothing else of it', async () => {
  const { image, canvas, drawImage } = setUp(250, 250);
  expect(await drawReduced(image)).toBe(canvas);
  const size = { resizeWidth: 80, resizeHeight: 80, resizeQuality: 'medium' };
  expect(decode.mock.calls).toEqual([[image, 0, 0, 250, 250, size]]);
  expect([canvas.width, canvas.height]).toEqual([80, 80]);
  expect(drawImage).toHaveBeenCalledExactlyOnceWith(reduced, 0, 0);
  expect(reduced.close).toHaveBeenCalled();
});

it('takes the middle square of a picture that is not square', async () => {
  await drawReduced(setUp(400, 250).image);
  expect(decode.mock.calls[0]?.slice(1, 5)).toEqual([75, 0, 250, 250]);
});

it('is as sharp as the display', async () => {
  vi.stubGlobal('devicePixelRatio', 2.5);
  const { image, canvas } = setUp(250, 250);
  await drawReduced(image);
  expect(canvas.width).toBe(120);
});

it('rejects what can not be decoded', async () => {
  decode.mockRejectedValue(new Error('no picture'));
  await expect(drawReduced(setUp(250, 250).image)).rejects.toThrow('no picture');
});

it('waits until nothing else is to be drawn, but not for long', async () => {
  const idle = vi.fn();
  vi.stubGlobal('requestIdleCallback', idle);
  const drawn = drawReduced(setUp(250, 250).image);
  expect(decode).not.toHaveBeenCalled();
  const [run, options] = idle.mock.calls[0] as [() => void, object];
  expect(options).toEqual({ timeout: 500 });
  run();
  await drawn;
  expect(decode).toHaveBeenCalledOnce();
});
