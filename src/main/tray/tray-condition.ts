import type { Snapshot } from '../../shared/snapshot';
import { summariseDirectory, type Summary } from '../../shared/summary';

/** The one thing the tray has to say about a snapshot. Times are epoch milliseconds. */
export type TrayCondition =
  | { readonly kind: 'loading' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'keychain-trouble' }
  | { readonly kind: 'rejected' }
  /** Offline before the first good answer. */
  | { readonly kind: 'unreached' }
  | { readonly kind: 'live'; readonly summary: Summary; readonly asOf: number }
  /** Who was available at `asOf` is left out on purpose: nothing may show it as the present. */
  | {
      readonly kind: 'stale';
      readonly total: number;
      readonly asOf: number;
      readonly offline: boolean;
    };

export function trayCondition({ session, directory, freshness }: Snapshot): TrayCondition {
  if (session.kind === 'starting') return { kind: 'loading' };
  if (session.kind !== 'signed-in') return { kind: session.kind };

  const { state, asOf } = freshness;
  if (state === 'rejected') return { kind: 'rejected' };
  if (directory === null || asOf === null)
    return { kind: state === 'offline' ? 'unreached' : 'loading' };
  if (state === 'live') return { kind: 'live', summary: summariseDirectory(directory), asOf };
  return { kind: 'stale', total: directory.length, asOf, offline: state === 'offline' };
}
