import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodePng } from '../../../../src/main/demo/encode-png';

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly crc: string;
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    chunks.push({ type, data, crc: png.toString('hex', at + 8 + length, at + 12 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Two rows of two pixels. */
const rgb = Uint8Array.from([10, 20, 30, 40, 50, 60, 10, 20, 31, 39, 50, 60]);

test('it begins with the signature and holds the three chunks a PNG needs', () => {
  const png = encodePng(2, 2, rgb);
  expect(png.toString('hex', 0, 8)).toBe('89504e470d0a1a0a');
  expect(chunksOf(png).map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND']);
});

test('the header tells the size, eight bits and RGB', () => {
  const [header] = chunksOf(encodePng(2, 2, rgb));
  expect([...(header?.data ?? [])]).toEqual([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
});

test('the rows are their differences from the row above', () => {
  const data = chunksOf(encodePng(2, 2, rgb))[1]?.data ?? Buffer.alloc(0);
  const rows = [
    [2, 10, 20, 30, 40, 50, 60],
    [2, 0, 0, 1, 255, 0, 0],
  ];
  expect([...inflateSync(data)]).toEqual(rows.flat());
});

test('the checksum is that of the PNG specification', () => {
  expect(chunksOf(encodePng(2, 2, rgb))[2]).toEqual({
    type: 'IEND',
    data: Buffer.alloc(0),
    crc: 'ae426082',
  });
});
