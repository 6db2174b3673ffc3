import { parseUrl } from '../parse-url';

/**
 * Which avatar URLs may be fetched: every https one, and those of the API's own origin, which is plain http only on
 * loopback. None with a name or password in it.
 * @param apiUrl checked already: https, or http to loopback
 */
export function createAvatarUrlRule(apiUrl: string): (url: string) => boolean {
  const apiOrigin = new URL(apiUrl).origin;
  return (url) => {
    const parsed = parseUrl(url);
    if (parsed === undefined || parsed.username !== '' || parsed.password !== '') return false;
    return parsed.protocol === 'https:' || parsed.origin === apiOrigin;
  };
}
