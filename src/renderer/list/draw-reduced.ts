import { onceIdle } from '../once-idle';

/** The provider's largest pictures have 250,000. */
const MOST_PIXELS = 4_000_000;

/** Whether decoding it would take more memory than any picture of a colleague is worth; its size is known before that. */
export function isTooLarge({ naturalWidth, naturalHeight }: HTMLImageElement): boolean {
  return naturalWidth * naturalHeight > MOST_PIXELS;
}

/** In CSS pixels: the avatar of a comfortable row. */
const SIDE_PX = 40;
/** Zoomed or on another display it is still sharp. */
const LEAST_SCALE = 2;

/** In pixels of today's display and zoom. */
export function reducedSide(): number {
  return SIDE_PX * Math.max(LEAST_SCALE, Math.ceil(devicePixelRatio));
}

/**
 * Draws the middle square of a picture at about the size at which it is seen. An `<img>` that is painted has Chromium
 * keep it decoded at its own size: 250 kB of memory for each avatar, in place of 25. Rejects where it can't be decoded.
 */
export async function drawReduced(image: HTMLImageElement): Promise<HTMLCanvasElement> {
  await new Promise<void>((resolve) => void onceIdle(resolve));
  const { naturalWidth, naturalHeight } = image;
  const square = Math.min(naturalWidth, naturalHeight);
  const side = reducedSide();
  const reduced = await createImageBitmap(
    image,
    (naturalWidth - square) / 2,
    (naturalHeight - square) / 2,
    square,
    square,
    { resizeWidth: side, resizeHeight: side, resizeQuality: 'medium' },
  );
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  canvas.getContext('2d')?.drawImage(reduced, 0, 0);
  reduced.close();
  return canvas;
}
