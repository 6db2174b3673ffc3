import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects the garbage of this process; false where the runtime gives no way to. V8 does it by itself only as the heap
 * grows, so an app that comes to rest would keep for good what its start has left behind. It exposes `gc` to contexts
 * that are made under a flag, which therefore stands for no longer than it takes to make one.
 */
export function collectGarbage(): boolean {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('globalThis.gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect !== 'function') return false;
  collect();
  return true;
}
