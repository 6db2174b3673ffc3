import { parseColleagueId, type Colleague, type ColleagueId } from '../../shared/colleague';
import { sortedById } from '../../shared/directory-change';
import { err, ok, type Result } from '../../shared/result';
import { createAvatarUrlReader } from './avatar-url-reader';
import type { AvatarUrls, DirectoryContent } from './directory-source';
import { asObject } from './json-object';
import { parseColleague, unlistedAvailability } from './parse-colleague';

const MAX_UNKNOWN_AVAILABILITIES = 10;

/**
 * The provider's answer, `{ data: [user, …] }`, as a directory. Written by hand because it runs on up to 10,000
 * records at every poll. A record without a usable id is left out, of two with the same id the first stays.
 * `malformed`: another envelope, or records of which not one is usable, which must never look like an empty company.
 */
export function parseDirectory(raw: unknown): Result<DirectoryContent, 'malformed'> {
  const { data } = asObject(raw);
  if (!Array.isArray(data)) return err('malformed');
  const colleagues = new Map<ColleagueId, Colleague>();
  const avatars = new Map<ColleagueId, AvatarUrls>();
  const unlisted = new Set<string>();
  const readAvatarUrls = createAvatarUrlReader();

  for (const record of data as unknown[]) {
    const user = asObject(record);
    const id = parseColleagueId(user.id);
    if (id === undefined || colleagues.has(id)) continue;
    const urls = readAvatarUrls(user.avatarUrls);
    if (urls !== null) avatars.set(id, urls);
    colleagues.set(id, parseColleague(id, user, urls !== null));
    const availability = unlistedAvailability(user);
    if (availability !== undefined && unlisted.size < MAX_UNKNOWN_AVAILABILITIES)
      unlisted.add(availability);
  }

  if (data.length > 0 && colleagues.size === 0) return err('malformed');
  return ok({
    directory: sortedById([...colleagues.values()]),
    avatars,
    droppedRecords: data.length - colleagues.size,
    unknownAvailabilities: [...unlisted],
  });
}
