import { describe, expect, it } from 'vitest';
import type { AvatarPicture } from '../../../../src/main/avatars/fetch-picture';
import { createPictureCache } from '../../../../src/main/avatars/picture-cache';

const pictureOf = (size: number): AvatarPicture => ({
  bytes: new Uint8Array(size),
  type: 'image/png',
});

function keysIn(cache: ReturnType<typeof createPictureCache>, ...keys: string[]): string[] {
  return keys.filter((key) => cache.get(key) !== undefined);
}

describe('the picture cache', () => {
  it('lets go of what was not used the longest, once its bytes are too many', () => {
    const cache = createPictureCache(10);
    cache.set('a', pictureOf(4));
    cache.set('b', pictureOf(4));
    cache.get('a');
    cache.set('c', pictureOf(6));
    expect(keysIn(cache, 'a', 'b', 'c')).toEqual(['a', 'c']);
  });

  it('counts a replaced and a deleted picture no more', () => {
    const cache = createPictureCache(10);
    cache.set('a', pictureOf(8));
    cache.set('a', pictureOf(2));
    cache.set('b', pictureOf(4));
    cache.delete('b');
    cache.delete('b');
    cache.set('c', pictureOf(8));
    expect(keysIn(cache, 'a', 'b', 'c')).toEqual(['a', 'c']);
  });

  it('keeps nothing that alone is too large', () => {
    const cache = createPictureCache(10);
    cache.set('a', pictureOf(11));
    expect(keysIn(cache, 'a')).toEqual([]);
  });

  it('is empty once cleared, and takes as much as before', () => {
    const cache = createPictureCache(10);
    cache.set('a', pictureOf(10));
    cache.clear();
    cache.set('b', pictureOf(5));
    cache.set('c', pictureOf(5));
    expect(keysIn(cache, 'a', 'b', 'c')).toEqual(['b', 'c']);
  });
});
