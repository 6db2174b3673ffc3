import { parseUrl } from '../parse-url';
import { parseVersion, type Version } from './version';

/** What the feed tells of the latest version. */
export interface Release {
  readonly version: Version;
  /** https, on the feed's own host. */
  readonly page: string;
}

const MAX_URL = 2000;

/** The body of the feed, `{ "version": "0.2.0", "url": "https://…" }`; undefined where it is anything else. */
export function parseRelease(text: string, feed: string): Release | undefined {
  const { version: rawVersion, url } = fieldsOf(text);
  const version = parseVersion(rawVersion);
  const page = parsePage(url, feed);
  return version === undefined || page === undefined ? undefined : { version, page };
}

/** A feed that somebody took over must not lead anywhere else. */
function parsePage(raw: unknown, feed: string): string | undefined {
  if (typeof raw !== 'string' || raw.length > MAX_URL) return undefined;
  const url = parseUrl(raw);
  if (url?.protocol !== 'https:' || url.hostname !== parseUrl(feed)?.hostname) return undefined;
  return url.username === '' && url.password === '' ? url.href : undefined;
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? { ...json } : {};
  } catch {
    return {};
  }
}
