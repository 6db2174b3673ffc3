import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

const LOOK_EVERY_MS = 50;
/** The dialog takes no key before it has the focus. */
const FOCUS_MS = 300;

/** A dialog of the keyring that is on the screen. */
export interface KeyringDialog {
  /** The user turns it away. */
  dismiss(): Promise<void>;
  /** Fills one field after the other, and confirms. */
  answer(...fields: readonly string[]): Promise<void>;
}

/** Waits for the dialog. */
export async function keyringDialog(deadlineMs = 10_000): Promise<KeyringDialog> {
  const search = ['search', '--onlyvisible', '--class', 'gcr-prompter'];
  const deadline = performance.now() + deadlineMs;
  for (;;) {
    const found = await run('xdotool', search).catch(() => null);
    if (found !== null) return dialog(found.stdout.trim().split('\n').at(-1) ?? '');
    if (performance.now() > deadline)
      throw new Error(`No dialog of the keyring after ${deadlineMs} ms`);
    await delay(LOOK_EVERY_MS);
  }
}

function dialog(window: string): KeyringDialog {
  const focus = async (): Promise<void> => {
    await run('xdotool', ['windowactivate', '--sync', window]);
    await delay(FOCUS_MS);
  };
  return {
    async dismiss() {
      await focus();
      await run('xdotool', ['key', 'Escape']);
    },
    async answer(...fields) {
      await focus();
      for (const [place, text] of fields.entries()) {
        if (place > 0) await run('xdotool', ['key', 'Tab']);
        await run('xdotool', ['type', text]);
      }
      await run('xdotool', ['key', 'Return']);
    },
  };
}
