import type { Settings } from '../../shared/settings';
import type { SessionState } from '../../shared/snapshot';
import type { Flags } from '../flags';

/** Made-up colleagues change often, so that a visitor sees it happen. */
const DEMO_INTERVAL_MS = 2000;

/** The flag, else what the demo needs, else the setting. */
export function pollIntervalMs(flags: Flags, settings: Settings, session: SessionState): number {
  if (flags.pollIntervalMs !== undefined) return flags.pollIntervalMs;
  const demo = session.kind === 'signed-in' && session.keptIn === 'demo';
  return demo ? DEMO_INTERVAL_MS : settings.pollIntervalMs;
}
