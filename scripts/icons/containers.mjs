/** The icon files of Windows and macOS: both are a list of PNGs with a header. */

const HEADER = 6;
const ENTRY = 16;

/**
 * ICONDIR and its ICONDIRENTRYs (Windows Vista and later take PNG in every size).
 *
 * @param {readonly { size: number, png: Uint8Array }[]} images at most 256 pixels
 */
export function ico(images) {
  const directory = Buffer.alloc(HEADER + ENTRY * images.length);
  directory.writeUInt16LE(1, 2); // an icon, not a cursor
  directory.writeUInt16LE(images.length, 4);
  let offset = directory.length;
  images.forEach(({ size, png }, index) => {
    const entry = HEADER + ENTRY * index;
    directory.writeUInt8(size % 256, entry); // 256 is written as 0
    directory.writeUInt8(size % 256, entry + 1);
    directory.writeUInt16LE(1, entry + 4); // colour planes
    directory.writeUInt16LE(32, entry + 6); // bits per pixel
    directory.writeUInt32LE(png.length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([directory, ...images.map(({ png }) => png)]);
}

/** The types that hold PNG, with their side in pixels; the last four are the "@2x" of 16, 32, 128 and 256. */
const ICNS_TYPES = /** @type {const} */ ([
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
]);

/** @param {(size: number) => Uint8Array} png */
export function icns(png) {
  const blocks = ICNS_TYPES.map(([type, size]) => block(type, png(size)));
  return block('icns', Buffer.concat(blocks));
}

/** @param {string} type four letters @param {Uint8Array} content */
function block(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'ascii');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
