/** A point or a size in a picture that is 1 wide and 1 high, y downwards. */
export type Shape = (x: number, y: number) => number;
export type Rgb = readonly [red: number, green: number, blue: number];

export interface Layer {
  /** Signed distance to the edge, negative inside. */
  readonly shape: Shape;
  readonly colour: Rgb;
  /** 0 to 1. */
  readonly opacity?: number;
}

export function ellipse(cx: number, cy: number, rx: number, ry: number): Shape {
  return (x, y) => {
    const dx = (x - cx) / rx;
    const dy = (y - cy) / ry;
    return (Math.sqrt(dx * dx + dy * dy) - 1) * Math.min(rx, ry); // Math.hypot is many times slower
  };
}

export function box(left: number, top: number, right: number, bottom: number): Shape {
  return (x, y) => Math.max(left - x, x - right, top - y, y - bottom);
}

/** The line along the edge of a shape. */
export function outline(shape: Shape, thickness: number): Shape {
  return (x, y) => Math.abs(shape(x, y)) - thickness / 2;
}

export function both(a: Shape, b: Shape): Shape {
  return (x, y) => Math.max(a(x, y), b(x, y));
}

export function either(a: Shape, b: Shape): Shape {
  return (x, y) => Math.min(a(x, y), b(x, y));
}

export function without(a: Shape, b: Shape): Shape {
  return (x, y) => Math.max(a(x, y), -b(x, y));
}

/** `hue` in degrees, the others 0 to 1 (CSS Color 4, section 7.1). */
export function hsl(hue: number, saturation: number, lightness: number): Rgb {
  const channel = (offset: number): number => {
    const k = (offset + hue / 30) % 12;
    const spread = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

/** Paints the layers over one another on a gradient from top left to bottom right; edges are smoothed over one pixel. */
export function rasterise(
  size: number,
  [from, to]: readonly [Rgb, Rgb],
  layers: readonly Layer[],
): Uint8Array {
  const rgb = new Uint8Array(size * size * 3);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const x = (column + 0.5) / size;
      const y = (row + 0.5) / size;
      let pixel = mix(from, to, (x + y) / 2);
      for (const { shape, colour, opacity = 1 } of layers) {
        const covered = Math.min(1, 0.5 - shape(x, y) * size);
        if (covered > 0) pixel = mix(pixel, colour, covered * opacity);
      }
      rgb.set(pixel, (row * size + column) * 3);
    }
  }
  return rgb;
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}
