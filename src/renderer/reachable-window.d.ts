import type { ReachableApi } from '../shared/ipc';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly reachable: ReachableApi;
  }
}
