/** Renders every icon from the drawings in scripts/icons. Run by hand after a change of those: `node scripts/icons.mjs`. */
import { Resvg } from '@resvg/resvg-js';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { badge } from './icons/badge.mjs';
import { icns, ico } from './icons/containers.mjs';

const source = new URL('./icons/', import.meta.url);
const resources = new URL('../resources/', import.meta.url);

/** Middle tones: each has a contrast of 3:1 or more to white and to black, so one icon does for every panel. */
const INK = {
  available: '#1f9d57',
  nobody: '#7b8494',
  stale: '#7b8494',
  attention: '#d9600a',
  loading: '#7b8494',
};
const BADGE = { ink: '#ffffff', ground: '#16181d' };
const BADGES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '9+'];

/** Side of the icon at 100 %: macOS' menu bar, and most Linux panels. */
const MAC_SIZE = 16;
const LINUX_SIZE = 22;
const SCALES = [1, 2, 3];
/** Windows' notification area at 100, 125, 150, 200 and 300 %. */
const WINDOWS_SIZES = [16, 20, 24, 32, 48];

/** @param {string} svg @param {number} size */
const png = (svg, size) =>
  new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
    .render()
    .asPng();

/** @param {string} name */
const drawing = (name) => readFileSync(new URL(`${name}.svg`, source), 'utf8');

/**
 * Sharp on the pixels of a square of `grid`, drawn `scale` times as large: a panel that makes it small again finds them.
 *
 * @param {string} name
 * @param {string} colour
 * @param {{ grid: number, scale?: number }} size
 * @param {string} [count]
 */
function trayIcon(name, colour, { grid, scale = 1 }, count) {
  const glyph = drawing(name).replace(
    '<svg ',
    `<svg width="${grid}" height="${grid}" color="${colour}" `,
  );
  if (count === undefined) return png(glyph, grid * scale);
  const { hole, drawing: mark } = badge(count, grid, BADGE);
  return png(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${grid} ${grid}">
      <mask id="hole"><rect width="${grid}" height="${grid}" fill="#fff"/>${hole}</mask>
      <g mask="url(#hole)">${glyph}</g>${mark}
    </svg>`,
    grid * scale,
  );
}

/** @param {string} path @param {Uint8Array} bytes */
const write = (path, bytes) => writeFileSync(new URL(path, resources), bytes);

/** @param {number} scale */
const suffix = (scale) => (scale === 1 ? '' : `@${scale}x`);

/** @param {string} file @param {string} name @param {string} colour @param {string} [count] */
function writeLinuxAndWindows(file, name, colour, count) {
  for (const scale of SCALES)
    write(
      `tray/${file}${suffix(scale)}.png`,
      trayIcon(name, colour, { grid: LINUX_SIZE, scale }, count),
    );
  write(
    `tray/${file}.ico`,
    ico(
      WINDOWS_SIZES.map((size) => ({ size, png: trayIcon(name, colour, { grid: size }, count) })),
    ),
  );
}

rmSync(new URL('tray/', resources), { recursive: true, force: true });
mkdirSync(new URL('tray/', resources), { recursive: true });
for (const [state, colour] of Object.entries(INK)) {
  for (const scale of SCALES)
    write(
      `tray/${state}Template${suffix(scale)}.png`,
      trayIcon(state, '#000', { grid: MAC_SIZE, scale }),
    );
  if (state !== 'available') writeLinuxAndWindows(state, state, colour);
}
for (const count of BADGES)
  writeLinuxAndWindows(
    `available-${count.replace('+', '-plus')}`,
    'available-counted',
    INK.available,
    count,
  );

const app = drawing('app');
write('icon.png', png(app, 512));
// No taskbar draws it larger, and each new window has to unpack it.
write('window.png', png(app, 128));
write(
  'icon.ico',
  ico([16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: png(app, size) }))),
);
write(
  'icon.icns',
  icns((size) => png(app, size)),
);
