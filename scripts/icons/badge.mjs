/** Draws the count at the lower right corner: digits as strokes, so that no font of the machine has a part in it. */

/**
 * Strokes in a unit square. Corners are cut at a third of the width and a sixth of the height: one pixel at 16.
 *
 * @type {Readonly<Record<string, string>>}
 */
const GLYPHS = {
  1: 'M0 .17 1 0V1',
  2: 'M0 .17Q0 0 .33 0H.67Q1 0 1 .17V.33L0 1H1',
  3: 'M0 .17Q0 0 .33 0H.67Q1 0 1 .17V.33Q1 .5 .67 .5H.33M.67 .5Q1 .5 1 .67V.83Q1 1 .67 1H.33Q0 1 0 .83',
  4: 'M.67 1V0L0 .67H1',
  5: 'M1 0H0V.5H.67Q1 .5 1 .67V.83Q1 1 .67 1H.33Q0 1 0 .83',
  6: 'M1 .17Q1 0 .67 0H.33Q0 0 0 .17V.83Q0 1 .33 1H.67Q1 1 1 .83V.67Q1 .5 .67 .5H0',
  7: 'M0 0H1L.33 1',
  8: 'M.33 .5Q0 .5 0 .33V.17Q0 0 .33 0H.67Q1 0 1 .17V.33Q1 .5 .67 .5ZQ0 .5 0 .67V.83Q0 1 .33 1H.67Q1 1 1 .83V.67Q1 .5 .67 .5',
  9: 'M0 .83Q0 1 .33 1H.67Q1 1 1 .83V.17Q1 0 .67 0H.33Q0 0 0 .17V.33Q0 .5 .33 .5H1',
  '+': 'M0 .5H1M.5 .3V.7',
};
/** Below this size a rounded corner is a grey smear, and a cut one is sharp. */
const ROUNDED_FROM = 22;

/**
 * The badge and the hole that it leaves in the glyph, as SVG in pixels of a square of `size`. All measures are whole
 * pixels, so that strokes are sharp in the smallest sizes too.
 *
 * @param {string} text of the characters above
 * @param {number} size
 * @param {{ ink: string, ground: string }} colours
 */
export function badge(text, size, { ink, ground }) {
  /** @param {number} sixteenths */
  const pixels = (sixteenths) => Math.max(1, Math.round((sixteenths * size) / 16));
  // Off the corner, which may be that of the screen. At 16 there is no room for it.
  const margin = Math.floor(size / 20);
  const stroke = pixels(1.25);
  const gap = pixels(1);
  const reach = { x: pixels(3), y: 2 * pixels(3) }; // from middle to middle of the outermost strokes

  const glyphs = [...text].map((character) => ({
    path: sharpened(GLYPHS[character] ?? '', size),
    reach: widthOf(character, reach.x),
  }));
  const inked = glyphs.reduce((sum, glyph) => sum + glyph.reach + stroke, gap * (text.length - 1));
  const height = reach.y + stroke + 2 * pixels(1);
  const padding = Math.max(pixels(1.4), Math.floor((height - inked) / 2));
  const width = inked + 2 * padding;

  const left = size - width - margin;
  const top = size - height - margin;
  let pen = left + padding + stroke / 2;
  const strokes = glyphs.map((glyph) => {
    const path = place(glyph.path, {
      x: (part) => pen + part * glyph.reach,
      y: (part) => top + (height - reach.y) / 2 + part * reach.y,
    });
    pen += glyph.reach + stroke + gap;
    return `<path d="${path}"/>`;
  });
  /** @param {number} grown */
  const box = (grown) =>
    `<rect x="${left - grown}" y="${top - grown}" width="${width + 2 * grown}" height="${height + 2 * grown}" rx="${pixels(3) + grown}"`;
  return {
    hole: `${box(pixels(1))}/>`,
    drawing: `${box(0)} fill="${ground}"/><g fill="none" stroke="${ink}" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round">${strokes.join('')}</g>`,
  };
}

/** @param {string} path @param {number} size */
function sharpened(path, size) {
  return size < ROUNDED_FROM ? path.replace(/Q\S+ \S+ /g, 'L') : path;
}

/** @param {string} character @param {number} usual */
function widthOf(character, usual) {
  if (character === '1') return Math.round(usual * 0.6);
  return character === '+' ? 2 * Math.round(usual * 0.4) : usual; // its middle falls on a pixel too
}

/**
 * The path with its coordinates replaced. Not an SVG transform, because that would stretch the strokes with them.
 *
 * @param {string} path of absolute commands
 * @param {Record<'x' | 'y', (part: number) => number>} to
 */
function place(path, to) {
  return path.replace(
    /([A-Z])([^A-Z]*)/g,
    (_, /** @type {string} */ command, /** @type {string} */ rest) => {
      const placed = (rest.match(/[\d.]+/g) ?? []).map((number, index) => {
        const vertical = command === 'V' || (command !== 'H' && index % 2 === 1);
        return to[vertical ? 'y' : 'x'](Number(number));
      });
      return `${command}${placed.join(' ')}`;
    },
  );
}
