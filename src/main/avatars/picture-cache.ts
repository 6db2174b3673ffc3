import type { AvatarPicture } from './fetch-picture';

export interface PictureCache {
  get(key: string): AvatarPicture | undefined;
  set(key: string, picture: AvatarPicture): void;
  delete(key: string): void;
  clear(): void;
}

/** Keeps at most `maxBytes` of pictures; those not asked for the longest go first. */
export function createPictureCache(maxBytes: number): PictureCache {
  /** In order of last use. */
  const pictures = new Map<string, AvatarPicture>();
  let bytes = 0;

  function remove(key: string): void {
    bytes -= pictures.get(key)?.bytes.byteLength ?? 0;
    pictures.delete(key);
  }

  return {
    get(key) {
      const picture = pictures.get(key);
      if (picture === undefined) return undefined;
      pictures.delete(key);
      pictures.set(key, picture);
      return picture;
    },
    set(key, picture) {
      remove(key);
      pictures.set(key, picture);
      bytes += picture.bytes.byteLength;
      for (const oldest of pictures.keys()) {
        if (bytes <= maxBytes) break;
        remove(oldest);
      }
    },
    delete: remove,
    clear() {
      pictures.clear();
      bytes = 0;
    },
  };
}
