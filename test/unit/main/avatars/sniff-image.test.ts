import { describe, expect, it } from 'vitest';
import { sniffImage } from '../../../../src/main/avatars/sniff-image';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('the kind of a picture', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n rest', 'image/png'],
    ['\xff\xd8\xff\xe0 rest', 'image/jpeg'],
    ['GIF87a rest', 'image/gif'],
    ['GIF89a rest', 'image/gif'],
    ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'image/webp'],
  ])('%j is %s', (text, type) => {
    expect(sniffImage(latin1(text))).toBe(type);
  });

  it.each([
    '',
    '\x89PNG',
    'RIFF\x10\x00\x00\x00WAVE',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<!doctype html>',
    ' GIF89a',
    'BM rest of a bitmap',
  ])('%j is none to show', (text) => {
    expect(sniffImage(latin1(text))).toBeNull();
  });
});
