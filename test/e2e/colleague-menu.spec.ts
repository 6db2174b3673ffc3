import type { ElectronApplication, Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type {} from '../../src/renderer/reachable-window';
import type { PagePoint } from '../../src/shared/ipc';
import { A_WHILE_MS, snapshotOf, stateOf, untilSettled } from './desktop/app-window';
import { expect, row, test } from './reachable';

const run = promisify(execFile);

/** Longer than the menu takes to take the keyboard. */
const MENU_MS = 500;

/** What comes of the system's own menu for Anouk when these keys are pressed in it. */
async function chosenBy(
  page: Page,
  keys: readonly string[],
  at?: PagePoint,
): Promise<{ readonly choice: unknown }> {
  const { directory } = await snapshotOf(page);
  const anouk = directory?.find(({ fullName }) => fullName === 'Anouk de Vries');
  if (anouk === undefined) throw new Error('Anouk is not in the list');
  const answer = page.evaluate(
    ([id, point]) =>
      point === undefined
        ? window.reachable.request('open-colleague-menu', id)
        : window.reachable.request('open-colleague-menu', id, point),
    [anouk.id, at] as const,
  );
  await delay(MENU_MS);
  await run('xdotool', ['key', ...keys]);
  return { choice: await answer };
}

test('the menu of a colleague answers with what was chosen, and the window stays', async ({
  signedIn: { app, page },
}) => {
  await untilSettled(app);
  expect(await chosenBy(page, ['Down', 'Return'])).toEqual({
    choice: { kind: 'copy', what: 'e164' },
  });
  expect(await chosenBy(page, ['Up', 'Right', 'Down', 'Return'], { x: 60, y: 120 })).toEqual({
    choice: { kind: 'set-watch', times: 'once' },
  });
  expect(await chosenBy(page, ['Escape'])).toEqual({ choice: null });
  await delay(A_WHILE_MS);
  expect(await stateOf(app)).toMatchObject({ visible: true, focused: true });
});

/** A point of the page, on the screen. */
async function onScreen(app: ElectronApplication, { x, y }: PagePoint): Promise<PagePoint> {
  const origin = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.fromId(1)?.getContentBounds(),
  );
  return { x: Math.round((origin?.x ?? 0) + x), y: Math.round((origin?.y ?? 0) + y) };
}

/** Whether a window has its upper left corner there, as the X server sees it. */
async function opensAt({ x, y }: PagePoint): Promise<boolean> {
  const { stdout } = await run('xwininfo', ['-root', '-tree']);
  return stdout.split('\n').some((line) => line.trimEnd().endsWith(` +${x}+${y}`));
}

test('the keys open it below the selected row, the pointer where it is', async ({
  signedIn: { app, page },
}) => {
  await untilSettled(app);
  await page.keyboard.type('anouk');
  const box = await row(page, 'Anouk de Vries').boundingBox();
  if (box === null) throw new Error('Anouk is not on the screen');
  const below = await onScreen(app, { x: 54, y: box.y + box.height });
  for (const key of ['shift+F10', 'Menu']) {
    await run('xdotool', ['key', key]);
    await expect.poll(() => opensAt(below), key).toBe(true);
    await run('xdotool', ['key', 'Escape']);
    await expect.poll(() => opensAt(below), key).toBe(false);
    await delay(MENU_MS); // the page hears of it a moment later
  }
  const pointed = await onScreen(app, { x: box.x + 150, y: box.y + 20 });
  const { x, y } = pointed;
  await run('xdotool', ['mousemove', `${x}`, `${y}`, 'click', '3']);
  await expect.poll(() => opensAt(pointed)).toBe(true);
  await run('xdotool', ['key', 'Down', 'Return']);
  await expect(page.getByRole('status')).toContainText('Copied +31612345678');
});
