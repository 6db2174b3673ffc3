import type { Brand } from '../shared/brand';
import type { E164 } from '../shared/e164';

/**
 * What may be handed to another program. There are no others than the two made here, each out of parsed data: no web
 * page, no file, nothing that a provider or a page could write.
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
