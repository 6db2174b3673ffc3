import type { ColleagueId } from '../../shared/colleague';
import type { FreshnessState, Snapshot } from '../../shared/snapshot';
import type { PollFailure } from '../../shared/trouble';
import { summariseDirectory, type Summary } from '../../shared/summary';

/** Why nothing newer is to be expected at the moment. */
type Standstill = 'offline' | 'paused';

/** The one thing the tray has to say about a snapshot. Times are epoch milliseconds. */
export type TrayCondition =
  | { readonly kind: 'loading' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'keychain-trouble' }
  | { readonly kind: 'rejected' }
  /** Before the first good answer. */
  | { readonly kind: 'unreached'; readonly standstill: Standstill }
  | { readonly kind: 'failing'; readonly failure: PollFailure['kind'] }
  | { readonly kind: 'live'; readonly summary: Summary; readonly asOf: number }
  /** Who was available at `asOf` is left out on purpose: nothing may show it as the present. */
  | {
      readonly kind: 'stale';
      readonly total: number;
      readonly asOf: number;
      readonly standstill: Standstill | null;
    };

/** `me` is left out of the counts. */
export function trayCondition(
  { session, directory, freshness }: Snapshot,
  me: ColleagueId | null,
): TrayCondition {
  if (session.kind === 'starting') return { kind: 'loading' };
  if (session.kind !== 'signed-in') return { kind: session.kind };

  const { state, asOf, failure } = freshness;
  if (state === 'rejected') return { kind: 'rejected' };
  const standstill = standstillOf(state);
  if (directory === null || asOf === null) {
    if (standstill !== null) return { kind: 'unreached', standstill };
    return failure === null ? { kind: 'loading' } : { kind: 'failing', failure: failure.kind };
  }
  const summary = summariseDirectory(directory, me);
  if (state === 'live') return { kind: 'live', summary, asOf };
  return { kind: 'stale', total: summary.total, asOf, standstill };
}

function standstillOf(state: FreshnessState): Standstill | null {
  return state === 'offline' || state === 'paused' ? state : null;
}
