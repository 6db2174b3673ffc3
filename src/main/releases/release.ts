import { releasePageUrl, type ExternalUrl } from '../external-url';
import { parseVersion, type Version } from './version';

/** What the feed tells of the latest version. */
export interface Release {
  readonly version: Version;
  /** https, on the feed's own host. */
  readonly page: ExternalUrl;
}

/** The body of the feed, `{ "version": "0.2.0", "url": "https://…" }`; undefined where it is anything else. */
export function parseRelease(text: string, feed: string): Release | undefined {
  const { version: rawVersion, url } = fieldsOf(text);
  const version = parseVersion(rawVersion);
  const page = typeof url === 'string' ? releasePageUrl(url, feed) : undefined;
  return version === undefined || page === undefined ? undefined : { version, page };
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? { ...json } : {};
  } catch {
    return {};
  }
}
