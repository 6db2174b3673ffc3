import { parseColleagueId, type ColleagueId } from './colleague';

/** The scheme and host of everything the window loads: `reachable://app/…`. */
export const APP_ORIGIN = 'reachable://app';

/** Small is 250 x 250, large 500 x 500 pixels at the provider. */
export type AvatarSize = 'small' | 'large';

/** What the renderer asks for; main knows where the picture really lies. */
export function avatarUrl(id: ColleagueId, size: AvatarSize): string {
  return `${APP_ORIGIN}/avatar/${encodeURIComponent(id)}/${size}`;
}

/** The inverse of `avatarUrl` for a URL's path name; undefined if it is not an avatar's. */
export function parseAvatarPath(
  pathname: string,
): { readonly id: ColleagueId; readonly size: AvatarSize } | undefined {
  const match = /^\/avatar\/([^/]+)\/(small|large)$/.exec(pathname);
  if (match?.[1] === undefined) return undefined;
  try {
    const id = parseColleagueId(decodeURIComponent(match[1]));
    return id === undefined ? undefined : { id, size: match[2] as AvatarSize };
  } catch {
    return undefined; // a lone % is no encoding
  }
}
