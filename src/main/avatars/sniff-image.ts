export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';

/** What the bytes are by their first twelve, whatever a server calls them; null for every other kind, such as SVG, which can carry script. */
export function sniffImage(bytes: Uint8Array): ImageType | null {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return 'image/gif';
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'image/webp';
  return null;
}
