import { app, powerMonitor } from 'electron';
import type { Clock } from './clock';
import type { Log } from './log/log';

interface Options {
  readonly clock: Clock;
  readonly log: Log;
  /** Writes what is not written yet and lets everything go. Called once. */
  readonly close: () => void;
}

/** A page that hangs would hold its window, and the window the app; the system waits for nobody much longer than this. */
const DEADLINE_MS = 1_000;

/** However the app is told to end - menu, SIGTERM, SIGINT, logout, shutdown - it does so in time, with everything written. To be called before there is a window. */
export function closeAtQuit({ clock, log, close }: Options): void {
  let closed = false;
  const closeOnce = (by: string): void => {
    if (closed) return;
    closed = true;
    log.info('quit', { by });
    close();
  };
  app.on('before-quit', () => {
    clock.after(DEADLINE_MS, () => app.exit(0));
    closeOnce('app');
  });
  // Linux and macOS. Windows ends the session without `before-quit`, and tells the windows alone.
  powerMonitor.on('shutdown', () => app.quit());
  app.on('browser-window-created', (_event, window) => {
    window.on('session-end', () => closeOnce('session'));
  });
}
