import { parseColleagueId, type ColleagueId } from '../../shared/colleague';
import type { ShownFor } from '../../shared/ipc';

/** What a link from elsewhere opens in the window; it can do nothing else. */
export type Link =
  | { readonly kind: 'colleague'; readonly id: ColleagueId }
  | { readonly kind: 'search'; readonly query: string };

/** The scheme of links, and of what the window itself loads (`reachable://app/…`), which is no link. */
export const LINK_SCHEME = 'reachable';

const MAX_LENGTH = 2_000;
const MAX_QUERY = 200;

const COLLEAGUE = /^reachable:\/\/colleague\/([^/?#]+)\/?$/i;
const SEARCH = /^reachable:\/\/search\/?\?q=([^&#?]*)$/i;

/** Whether the text claims to be a link of ours, good or bad. */
export function isLink(text: string): boolean {
  return text.slice(0, LINK_SCHEME.length + 1).toLowerCase() === `${LINK_SCHEME}:`;
}

/**
 * `reachable://colleague/ID` or `reachable://search?q=TEXT`, exactly; undefined for everything else. Anyone can write
 * a link, so nothing in it is taken for more than an id to look for or a text to search.
 */
export function parseLink(text: string): Link | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const id = parseColleagueId(decoded(COLLEAGUE.exec(text)?.[1]));
  if (id !== undefined) return { kind: 'colleague', id };
  const query = decoded(SEARCH.exec(text)?.[1]?.replaceAll('+', ' '))?.trim();
  if (query === undefined || query === '' || query.length > MAX_QUERY) return undefined;
  return /[\p{Cc}\p{Cs}]/u.test(query) ? undefined : { kind: 'search', query };
}

/** What the window is brought up for by the link; null: for nothing in it. */
export function shownFor(link: Link | null): ShownFor {
  return {
    select: link?.kind === 'colleague' ? link.id : null,
    search: link?.kind === 'search' ? link.query : null,
  };
}

/** The link among the arguments of another start, to which Chromium may have added its own; undefined: none. */
export function linkAmong(args: readonly string[]): Link | undefined {
  const link = args.find(isLink);
  return link === undefined ? undefined : parseLink(link);
}

function decoded(part: string | undefined): string | undefined {
  try {
    return part === undefined ? undefined : decodeURIComponent(part);
  } catch {
    return undefined; // a lone % is no encoding
  }
}
