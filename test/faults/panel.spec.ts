import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { closeWindow, isVisible, startAgain, stateOf } from '../e2e/desktop/app-window';
import { statusNotifierOf } from '../e2e/desktop/status-notifier';
import { expect, test } from '../e2e/reachable';
import { faultRow } from './fault-row';
import { PrivateKeyring } from './desktop/private-keyring';

const run = promisify(execFile);

/** A panel that is gone for longer than this is not being restarted. */
const ABSENCE_MS = 5_000;

/** The panel of this desktop; it ends with the desktop. */
function startPanel(): void {
  spawn('xfce4-panel', ['--disable-wm-check'], { detached: true, stdio: 'ignore' }).unref();
}

test(
  'a panel that comes back has the icon again, and meanwhile the window is in reach',
  faultRow({
    number: 34,
    fault: 'the panel ends and returns',
    expectation: 'the hidden window comes up; the icon returns and works',
  }),
  async ({ signedIn: { app, page, pid } }) => {
    const before = await statusNotifierOf(pid);
    await expect.poll(() => before.tooltip()).toMatch(/^12 of 30 available/);
    await closeWindow(app);
    await expect.poll(() => isVisible(app)).toBe(false);
    await run('xfce4-panel', ['--quit']);
    try {
      await expect.poll(() => isVisible(app), { timeout: 2 * ABSENCE_MS }).toBe(true);
      await closeWindow(app);
      await expect.poll(() => stateOf(app)).toMatchObject({ minimized: true });
    } finally {
      startPanel();
    }
    const after = await statusNotifierOf(pid);
    await expect.poll(() => after.tooltip()).toMatch(/^12 of 30 available/);
    await after.click('Show Reachable');
    await expect.poll(() => isVisible(app)).toBe(true);
    await expect(page.getByTestId('freshness')).toHaveAttribute('data-state', 'live');
    before.close();
    after.close();
  },
);

test(
  'a desktop without a place for icons keeps the window in the taskbar',
  faultRow({
    number: 34,
    fault: 'no tray host',
    expectation:
      'a hidden start shows the window; closing minimises it; a second start restores it',
  }),
  async ({ launch }) => {
    const keyring = await PrivateKeyring.open({ prompts: false }); // a bus without a panel on it
    try {
      const { app } = await launch({ flags: ['--hidden', '--demo'], env: keyring.env });
      await expect.poll(() => stateOf(app)).toMatchObject({ visible: true, minimized: false });
      await closeWindow(app);
      await expect.poll(() => stateOf(app)).toMatchObject({ minimized: true });
      await startAgain(app);
      await expect.poll(() => stateOf(app)).toMatchObject({ visible: true, minimized: false });
    } finally {
      await keyring.end();
    }
  },
);
