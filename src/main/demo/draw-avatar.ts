import { encodePng } from './encode-png';
import { both, box, either, ellipse, hsl, outline, rasterise, without } from './shapes';
import type { Layer, Rgb, Shape } from './shapes';

const SKIN: readonly Rgb[] = [
  [250, 220, 196],
  [240, 200, 168],
  [224, 172, 134],
  [190, 134, 98],
  [148, 98, 70],
  [108, 72, 54],
];

const HAIR: readonly Rgb[] = [
  [36, 30, 34],
  [74, 48, 36],
  [122, 78, 46],
  [168, 84, 44],
  [216, 170, 96],
  [176, 176, 180],
];

const INK: Rgb = [52, 40, 44];
const NECK = either(box(0.44, 0.6, 0.56, 0.74), ellipse(0.5, 0.755, 0.1, 0.06));
const BLUSH: Rgb = [232, 110, 110];

/** A friendly face that belongs to the id: the same each time. `size` in pixels, the picture is square. */
export function drawAvatar(id: string, size: number): Buffer {
  const choose = chooserOf(id);
  const hue = choose(36) * 10;
  const skin = pick(SKIN, choose);
  const hair = pick(HAIR, choose);
  const clothes = hsl((hue + 150 + choose(60)) % 360, 0.42, 0.42);
  const layers: readonly Layer[] = [
    ...haircutBehind(choose(3), hair),
    { shape: ellipse(0.5, 1.04, 0.37, 0.29), colour: clothes },
    { shape: NECK, colour: skin },
    { shape: both(NECK, ellipse(0.5, 0.67, 0.09, 0.045)), colour: INK, opacity: 0.14 },
    { shape: ellipse(0.5, 0.47, 0.185, 0.22), colour: skin },
    ...face(),
    { shape: fringe(choose(3)), colour: hair },
    ...(choose(4) === 0 ? glasses() : []),
  ];
  const background = [hsl(hue, 0.5, 0.84), hsl((hue + 40) % 360, 0.52, 0.7)] as const;
  return encodePng(size, size, rasterise(size, background, layers));
}

function haircutBehind(style: number, colour: Rgb): Layer[] {
  const long = either(ellipse(0.5, 0.45, 0.235, 0.26), box(0.265, 0.45, 0.735, 0.86));
  const bob = ellipse(0.5, 0.47, 0.245, 0.27);
  const short = ellipse(0.5, 0.42, 0.205, 0.21);
  return [{ shape: [short, bob, long][style] ?? short, colour }];
}

/** The hair on the forehead: a cap, less what is cut free of the face. */
function fringe(style: number): Shape {
  const cap = ellipse(0.5, 0.42, 0.2, 0.205);
  const free = [
    ellipse(0.5, 0.58, 0.24, 0.21),
    ellipse(0.6, 0.56, 0.3, 0.2),
    ellipse(0.4, 0.56, 0.28, 0.2),
  ];
  return both(without(cap, free[style] ?? ellipse(0.5, 0.58, 0.24, 0.21)), box(0, 0, 1, 0.56));
}

function face(): Layer[] {
  const smile = both(outline(ellipse(0.5, 0.535, 0.07, 0.062), 0.014), box(0, 0.562, 1, 1));
  return [
    { shape: ellipse(0.405, 0.55, 0.04, 0.028), colour: BLUSH, opacity: 0.3 },
    { shape: ellipse(0.595, 0.55, 0.04, 0.028), colour: BLUSH, opacity: 0.3 },
    { shape: ellipse(0.43, 0.485, 0.017, 0.022), colour: INK },
    { shape: ellipse(0.57, 0.485, 0.017, 0.022), colour: INK },
    { shape: smile, colour: INK },
  ];
}

function glasses(): Layer[] {
  const left = outline(ellipse(0.425, 0.485, 0.055, 0.052), 0.012);
  const right = outline(ellipse(0.575, 0.485, 0.055, 0.052), 0.012);
  return [{ shape: either(either(left, right), box(0.48, 0.478, 0.52, 0.49)), colour: INK }];
}

/** Numbers below `count`, one after the other, that follow from the text (FNV-1a, then a multiplicative generator). */
function chooserOf(text: string): (count: number) => number {
  let state = 2_166_136_261;
  for (const char of text) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16_777_619);
  return (count) => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393;
    return (state >>> 8) % count;
  };
}

function pick(colours: readonly Rgb[], choose: (count: number) => number): Rgb {
  return colours[choose(colours.length)] ?? INK;
}
