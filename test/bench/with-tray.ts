import { statusNotifierOf } from '../e2e/desktop/status-notifier';
import type { Started } from './launch';

/** Waits for the icon; a click on it goes as a panel sends it. */
export async function withTray(
  { pid }: Started,
  use: (click: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const tray = await statusNotifierOf(pid);
  try {
    await use(() => tray.activate());
  } finally {
    tray.close();
  }
}
