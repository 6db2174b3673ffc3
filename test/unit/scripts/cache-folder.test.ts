import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cacheFolder } from '../../../scripts/cache-folder.mjs';

it.each([
  ['the home folder', {}, join('/home/ada', '.cache', 'reachable')],
  ['XDG_CACHE_HOME', { XDG_CACHE_HOME: '/var/c' }, join('/var/c', 'reachable')],
  ['REACHABLE_CACHE', { XDG_CACHE_HOME: '/var/c', REACHABLE_CACHE: '/mine' }, '/mine'],
])('the cache lies where %s says', (_what, env, folder) => {
  expect(cacheFolder(env, '/home/ada')).toBe(folder);
});
