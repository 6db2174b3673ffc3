import type { WindowState } from '../shared/ipc';
import { hasCommandKey, type KeyPress } from './list/list-keys';

export type AppCommand = 'refresh' | 'pin' | 'settings';

/** What a key does wherever the focus is. */
export function appCommand(
  press: KeyPress,
  platform: WindowState['platform'],
): AppCommand | undefined {
  if (press.key === 'F5') return 'refresh';
  if (press.altKey || press.shiftKey || !hasCommandKey(press, platform)) return undefined;
  const commands = new Map<string, AppCommand>([
    ['r', 'refresh'],
    ['p', 'pin'],
    [',', 'settings'],
  ]);
  return commands.get(press.key.toLowerCase());
}
