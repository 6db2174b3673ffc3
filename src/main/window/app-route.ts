import { APP_ORIGIN, parseAvatarPath, type AvatarSize } from '../../shared/avatar-url';
import type { ColleagueId } from '../../shared/colleague';

export type AppRoute =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'avatar'; readonly id: ColleagueId; readonly size: AvatarSize };

/**
 * What a request to the app's own protocol is for; undefined: nothing there. The URL is compared as it came, letter for
 * letter, so that there is nothing to be had by another way of writing a path.
 * @param files by the path in their URL, such as `/index.html`
 */
export function appRoute(
  { method, url }: { readonly method: string; readonly url: string },
  files: ReadonlyMap<string, string>,
): AppRoute | undefined {
  if (method !== 'GET' || !url.startsWith(`${APP_ORIGIN}/`)) return undefined;
  const pathname = url.slice(APP_ORIGIN.length);
  const avatar = parseAvatarPath(pathname);
  if (avatar !== undefined) return { kind: 'avatar', ...avatar };
  const path = files.get(pathname);
  return path === undefined ? undefined : { kind: 'file', path };
}
