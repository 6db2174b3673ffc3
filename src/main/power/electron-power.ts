import { net, powerMonitor } from 'electron';

interface PowerListeners {
  readonly onAway: () => void;
  readonly onBack: () => void;
}

/** Asleep or locked: away. Awake and unlocked again: back. */
export function watchPower({ onAway, onBack }: PowerListeners): void {
  const reasons = new Set<'asleep' | 'locked'>();
  const leave = (reason: 'asleep' | 'locked') => (): void => {
    reasons.add(reason);
    onAway();
  };
  const enter = (reason: 'asleep' | 'locked') => (): void => {
    reasons.delete(reason);
    if (reasons.size === 0) onBack();
  };
  powerMonitor.on('suspend', leave('asleep'));
  powerMonitor.on('resume', enter('asleep'));
  powerMonitor.on('lock-screen', leave('locked'));
  powerMonitor.on('unlock-screen', enter('locked'));
}

/** Whether the machine has a network at all, as far as Chromium knows; asks no server. */
export function isOnline(): boolean {
  return net.isOnline();
}
