import { app, dialog, type WebContents } from 'electron';
import type { Messages } from '../../shared/messages/messages';
import type { Clock } from '../clock';
import type { Log } from '../log/log';
import { MainFaults } from './main-faults';
import { WindowRecovery } from './window-recovery';

/** An end that was asked for, such as that of the idle keychain process. */
const QUIET_ENDS: readonly string[] = ['clean-exit', 'killed'];

interface Watched {
  readonly clock: Clock;
  readonly log: Log;
  /** In the language in force. */
  readonly messages: () => Messages;
}

/** With a listener of ours Electron's own box, which shows the error as it is, stays away. */
export function watchMain({ clock, log, messages }: Watched): void {
  const tellOfFault = async (): Promise<void> => {
    const { crash } = messages();
    // Before the app is ready nothing can be shown, and then it does not come up at all.
    if (app.isReady()) await tell(crash.main, crash.mainExplained);
  };
  const faults = new MainFaults({ clock, log, tell: tellOfFault });
  process.on('uncaughtException', (error) => faults.accept('exception', error));
  process.on('unhandledRejection', (reason) => faults.accept('rejection', reason));
  // Chromium starts its processes again by itself, and the keychain's is started with the next call.
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    const level = QUIET_ENDS.includes(reason) ? 'debug' : 'warn';
    log[level]('process gone', { type, reason, exitCode, name });
  });
}

/** Every window that is opened from now on. */
export function watchWindows(watched: Watched): void {
  app.on('browser-window-created', (_event, { webContents }) => watchPage(webContents, watched));
}

function watchPage(contents: WebContents, { clock, log, messages }: Watched): void {
  const recovery = new WindowRecovery({
    clock,
    log,
    reload: () => {
      if (!contents.isDestroyed()) contents.reload();
    },
    end: () => {
      if (!contents.isDestroyed()) contents.forcefullyCrashRenderer();
    },
    tell: () => tell(messages().crash.window, messages().crash.windowExplained),
  });
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') recovery.gone(reason, exitCode);
  });
  contents.on('unresponsive', () => {
    if (!contents.isDevToolsOpened()) recovery.unresponsive(); // else it may stand at a breakpoint
  });
}

async function tell(message: string, detail: string): Promise<void> {
  await dialog.showMessageBox({ type: 'warning', title: 'Reachable', message, detail });
}
