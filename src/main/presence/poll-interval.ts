import type { Settings } from '../../shared/settings';
import type { SessionState } from '../../shared/snapshot';
import type { Flags } from '../flags';

/** Made-up colleagues change often, so that a visitor sees it happen. */
const DEMO_INTERVAL_MS = 2000;

/** While nobody looks and nobody waits for anyone, polls come half as often; for that reason alone never slower than this. */
const UNSEEN_FACTOR = 2;
const UNSEEN_LIMIT_MS = 120_000;

/** The interval while somebody looks. The flag, else what the demo needs, else the setting. */
export function pollIntervalMs(flags: Flags, settings: Settings, session: SessionState): number {
  if (flags.pollIntervalMs !== undefined) return flags.pollIntervalMs;
  return isDemo(session) ? DEMO_INTERVAL_MS : settings.pollIntervalMs;
}

/** The interval in force. Flag and demo mean what they say, and a watched colleague is waited for whether or not the window shows. */
export function pollIntervalInForceMs(
  flags: Flags,
  settings: Settings,
  session: SessionState,
  isWindowVisible: boolean,
): number {
  const seenMs = pollIntervalMs(flags, settings, session);
  const isExact = flags.pollIntervalMs !== undefined || isDemo(session);
  if (isExact || isWindowVisible || settings.watches.length > 0) return seenMs;
  return Math.max(seenMs, Math.min(UNSEEN_FACTOR * seenMs, UNSEEN_LIMIT_MS));
}

function isDemo(session: SessionState): boolean {
  return session.kind === 'signed-in' && session.keptIn === 'demo';
}
