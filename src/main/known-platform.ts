import type { WindowState } from '../shared/ipc';

/** Other systems than the three are taken for Linux, which they mostly resemble. */
export function knownPlatform(platform: NodeJS.Platform): WindowState['platform'] {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux';
}
