import type { Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type {} from '../../src/renderer/reachable-window';
import type { PagePoint } from '../../src/shared/ipc';
import { A_WHILE_MS, stateOf, untilSettled } from './desktop/app-window';
import { expect, test } from './reachable';

const run = promisify(execFile);

/** Longer than the menu takes to take the keyboard. */
const MENU_MS = 500;

/** What comes of the system's own menu for Anouk when these keys are pressed in it. */
async function chosenBy(
  page: Page,
  keys: readonly string[],
  at?: PagePoint,
): Promise<{ readonly choice: unknown }> {
  const answer = page.evaluate(async (point) => {
    const { directory } = await window.reachable.request('get-snapshot');
    const anouk = directory?.find(({ fullName }) => fullName === 'Anouk de Vries');
    if (anouk === undefined) return 'no Anouk';
    return point === undefined
      ? window.reachable.request('open-colleague-menu', anouk.id)
      : window.reachable.request('open-colleague-menu', anouk.id, point);
  }, at);
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
