import { createHash } from 'node:crypto';
import { join } from 'node:path';

export interface SocketSurroundings {
  readonly platform: NodeJS.Platform;
  /** Absolute; one app runs in a profile at a time. */
  readonly profile: string;
  /** `XDG_RUNTIME_DIR`, or undefined. */
  readonly runtimeDir: string | undefined;
}

/** What `sockaddr_un` holds, less the NUL at its end: 108 on Linux, 104 on macOS. */
const MAX_PATH_BYTES = 103;

/**
 * Where the app of that profile may listen: the first place that will do, and who asks tries them all. The profile comes
 * first because a program outside of the session, such as a cron job, knows it too; the session's own folder is for a
 * profile with a path too long or on a disk without sockets. On Windows it is a pipe, which by its default rights only
 * its owner can write to.
 */
export function socketPlaces({
  platform,
  profile,
  runtimeDir,
}: SocketSurroundings): readonly string[] {
  const name = createHash('sha256').update(profile).digest('hex').slice(0, 16);
  if (platform === 'win32') return [`\\\\.\\pipe\\reachable-${name}`];
  const places = [join(profile, 'socket', 'commands')];
  if (runtimeDir?.startsWith('/')) places.push(join(runtimeDir, 'reachable', name));
  return places.filter((place) => Buffer.byteLength(place) <= MAX_PATH_BYTES);
}
