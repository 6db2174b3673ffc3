import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { setTimeout as delay } from 'node:timers/promises';
import type {} from '../../../src/renderer/reachable-window';
import type { WindowState } from '../../../src/shared/ipc';
import { snapshotFromJson } from '../../../src/shared/packed-snapshot';
import type { Settings } from '../../../src/shared/settings';
import type { Snapshot } from '../../../src/shared/snapshot';

/** Longer than the window takes to hide, to come to rest or to be remembered. */
export const A_WHILE_MS = 1_000;

export interface Shown {
  readonly visible: boolean;
  readonly focused: boolean;
  readonly minimized: boolean;
  readonly onTop: boolean;
}

/** The app's own window, which is the first one made. */
export function stateOf(app: ElectronApplication): Promise<Shown> {
  return app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.fromId(1);
    return {
      visible: window?.isVisible() ?? false,
      focused: window?.isFocused() ?? false,
      minimized: window?.isMinimized() ?? false,
      onTop: window?.isAlwaysOnTop() ?? false,
    };
  });
}

export async function isVisible(app: ElectronApplication): Promise<boolean> {
  return (await stateOf(app)).visible;
}

/** Waits until the window has the focus and has come to rest. */
export async function untilSettled(app: ElectronApplication): Promise<void> {
  await expect.poll(() => stateOf(app)).toMatchObject({ visible: true, focused: true });
  await delay(A_WHILE_MS);
}

/** The user's way of closing. */
export async function closeWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.close());
}

/** What a second start of the app does to the first one. */
export async function startAgain(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electron }) => electron.emit('second-instance'));
}

/** Another window takes the focus, as one of another program would; returns its end. */
export async function openOther(app: ElectronApplication): Promise<() => Promise<void>> {
  const other = await app.evaluateHandle(({ BrowserWindow }) => {
    const window = new BrowserWindow({ x: 40, y: 80, width: 200, height: 200 });
    window.focus();
    return window;
  });
  await expect.poll(() => other.evaluate((window) => window.isFocused())).toBe(true);
  return () => other.evaluate((window) => window.destroy());
}

/** Saves these settings as the page would; answers with what the window shows after it. */
export function save(page: Page, change: Partial<Settings>): Promise<WindowState> {
  return page.evaluate((settings) => window.reachable.request('save-settings', settings), change);
}

export async function snapshotOf(page: Page): Promise<Snapshot> {
  return snapshotFromJson(await page.evaluate(() => window.reachable.request('get-snapshot')));
}

export function windowStateOf(page: Page): Promise<WindowState> {
  return page.evaluate(() => window.reachable.request('get-window-state'));
}
