import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '../e2e/reachable';

const SIZE = '32m';
const CHUNK = 4096;

/** Mounting takes root, and a container may refuse it all the same. */
export const canMount = spawnSync('unshare', ['--mount', 'true']).status === 0;

/** The profile lies on a disk of its own, small enough to be filled. */
export const test = base.extend({
  profile: async ({ profile }, use) => {
    mountDisk(profile);
    await use(profile);
    execFileSync('umount', ['--lazy', profile]); // a process of the app may take a moment to end
  },
});

/** Throws where it is refused. */
export function mountDisk(mountPoint: string): void {
  const options = ['-t', 'tmpfs', '-o', `size=${SIZE},mode=0700`];
  execFileSync('mount', [...options, 'tmpfs', mountPoint], { stdio: 'pipe' });
}

export function makeReadOnly(mountPoint: string): void {
  execFileSync('mount', ['-o', 'remount,ro', mountPoint]);
}

/** Takes all room but that of so many pages; returns the way back. */
export function fill(
  mountPoint: string,
  { freePages }: { readonly freePages: number },
): () => void {
  const ballast = join(mountPoint, 'ballast');
  const file = openSync(ballast, 'w');
  try {
    while (statfsSync(mountPoint).bavail > freePages) writeSync(file, Buffer.alloc(CHUNK));
  } finally {
    closeSync(file);
  }
  return () => rmSync(ballast);
}
