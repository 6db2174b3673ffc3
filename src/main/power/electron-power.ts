import { net, powerMonitor } from 'electron';
import type { PauseReason } from '../presence/presence-service';

interface PowerListeners {
  readonly onAway: (reason: PauseReason) => void;
  readonly onBack: (reason: PauseReason) => void;
}

/** The machine sleeps and wakes, the user's session is locked and unlocked. */
export function watchPower({ onAway, onBack }: PowerListeners): void {
  powerMonitor.on('suspend', () => onAway('asleep'));
  powerMonitor.on('resume', () => onBack('asleep'));
  powerMonitor.on('lock-screen', () => onAway('locked'));
  powerMonitor.on('unlock-screen', () => onBack('locked'));
}

/** Whether the machine has a network at all, as far as Chromium knows; asks no server. */
export function isOnline(): boolean {
  return net.isOnline();
}
