import type { Brand } from '../shared/brand';
import type { E164 } from '../shared/e164';
import { parseUrl } from './parse-url';

/**
 * What may be handed to another program. There are no others than the three made here, each out of parsed data: no
 * file, nothing that a provider or a page could write, and no web page but on the host that the organisation named.
 */
export type ExternalUrl = Brand<string, 'ExternalUrl'>;

/** By RFC 5321, with the angle brackets left out. */
const LONGEST_ADDRESS = 254;

/**
 * One `@`, and on either side none of what parts addresses, begins a header or ends a line once a mail program has
 * decoded it.
 */
const ONE_PLAIN_ADDRESS = /^[^\s\p{C}@,;:<>()[\]"\\?%]+@[^\s\p{C}@,;:<>()[\]"\\?%/]+$/u;

/** RFC 3966: a global number. */
export function callUrl(number: E164): ExternalUrl {
  return `tel:${number}` as ExternalUrl;
}

/** RFC 6068, without any header; undefined where `address` is not one plain address. */
export function mailUrl(address: string): ExternalUrl | undefined {
  if (address.length > LONGEST_ADDRESS || !ONE_PLAIN_ADDRESS.test(address)) return undefined;
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}` as ExternalUrl;
}

const LONGEST_PAGE = 2000;

/** A page that the feed of new versions names. A feed that somebody took over must not lead to another host. */
export function releasePageUrl(page: string, feed: string): ExternalUrl | undefined {
  const url = page.length > LONGEST_PAGE ? undefined : parseUrl(page);
  if (url?.protocol !== 'https:' || url.hostname !== parseUrl(feed)?.hostname) return undefined;
  return url.username === '' && url.password === '' ? (url.href as ExternalUrl) : undefined;
}
