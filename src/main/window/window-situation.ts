import type { Snapshot } from '../../shared/snapshot';
import type { Settings } from '../../shared/settings';

/** What decides how the window behaves. */
export interface WindowSituation {
  /** Without a tray the window is minimised and never hidden, so that it can be found again. */
  readonly hasTray: boolean;
  readonly pinned: boolean;
  /** The window waits for a key, which the user fetches from another program, or for the keychain, which asks in a window of its own. */
  readonly awaitsKey: boolean;
}

/** How things are with the window now. */
export function situationOf(
  { presence, settings }: SituationSource,
  hasTray: boolean,
): WindowSituation {
  const { session, freshness } = presence.snapshot;
  return {
    hasTray,
    pinned: settings.settings.pinned,
    awaitsKey: session.kind !== 'signed-in' || freshness.state === 'rejected',
  };
}

interface SituationSource {
  readonly presence: { readonly snapshot: Snapshot };
  readonly settings: { readonly settings: Settings };
}

/** Whether the window goes when it loses the focus: it has a tray icon to come back from, and nothing holds it. */
export function isPassing({ hasTray, pinned, awaitsKey }: WindowSituation): boolean {
  return hasTray && !pinned && !awaitsKey;
}
