import type { AvatarUrls } from './directory-source';
import { asObject } from './json-object';

const MAX_LENGTH = 4096;

const ORIGIN = /^https?:\/\/[^/?#\\\s\p{Cc}]+(?=[/?#\\]|$)/iu;

/**
 * Reads the `avatarUrls` of one record after another; null without any usable URL.
 * Only http and https pass. The URL parser is asked once per origin: a path or query never makes an http URL
 * invalid, and 20,000 URLs parsed whole would cost more than reading the rest of their records.
 */
export function createAvatarUrlReader(): (raw: unknown) => AvatarUrls | null {
  const origins = new Map<string, boolean>();

  function readUrl(raw: unknown): string | null {
    if (typeof raw !== 'string' || raw.length > MAX_LENGTH) return null;
    const origin = ORIGIN.exec(raw)?.[0];
    if (origin === undefined) return null;
    const known = origins.get(origin);
    const valid = known ?? isUrl(origin);
    if (known === undefined) origins.set(origin, valid);
    return valid ? raw : null;
  }

  return (raw) => {
    const urls = asObject(raw);
    const small = readUrl(urls.small);
    const large = readUrl(urls.large);
    return small === null && large === null ? null : { small, large };
  };
}

function isUrl(text: string): boolean {
  try {
    return new URL(text).host !== '';
  } catch {
    return false;
  }
}
