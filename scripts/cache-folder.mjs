import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the scripts keep what is costly to fetch, outside the repository. `REACHABLE_CACHE` names it outright,
 * for sessions with a home folder of their own; else it follows the XDG base directory specification.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home
 */
export function cacheFolder(env = process.env, home = homedir()) {
  if (env.REACHABLE_CACHE) return env.REACHABLE_CACHE;
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'reachable');
}
