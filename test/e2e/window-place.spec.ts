import type { ElectronApplication } from '@playwright/test';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Bounds } from '../../src/main/settings/app-memory';
import { A_WHILE_MS, untilSettled } from './desktop/app-window';
import { expect, test } from './reachable';

const run = promisify(execFile);

/** The one display of the virtual desktop. Its smaller modes are unknown to it until they are made. */
async function setMode(mode: string): Promise<void> {
  const output = ['--output', 'screen'];
  const { stdout } = await run('xrandr');
  if (!stdout.includes(mode)) {
    const [width, height] = mode.split('x').map(Number);
    const timings = [width, width, width, width, height, height, height, height].map(String);
    await run('xrandr', ['--newmode', mode, '40', ...timings]);
    await run('xrandr', ['--addmode', 'screen', mode]);
  }
  await run('xrandr', [...output, '--mode', mode]);
}

const INSIDE = { left: 0, top: 0, right: 0, bottom: 0 };

/** By how many pixels the window sticks out of the work area of its display. */
function overhang(app: ElectronApplication): Promise<typeof INSIDE> {
  return app.evaluate(({ BrowserWindow, screen }) => {
    const bounds = BrowserWindow.fromId(1)?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 };
    const { workArea } = screen.getDisplayMatching(bounds);
    const beyond = (edge: number, limit: number): number => Math.max(0, edge - limit);
    return {
      left: beyond(workArea.x, bounds.x),
      top: beyond(workArea.y, bounds.y),
      right: beyond(bounds.x + bounds.width, workArea.x + workArea.width),
      bottom: beyond(bounds.y + bounds.height, workArea.y + workArea.height),
    };
  });
}

async function placesIn(profile: string): Promise<unknown[]> {
  const memory = JSON.parse(await readFile(join(profile, 'memory.json'), 'utf8')) as {
    readonly places: unknown[];
  };
  return memory.places;
}

function boundsOf(app: ElectronApplication): Promise<Bounds | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.getBounds());
}

function moveTo(app: ElectronApplication, bounds: Bounds): Promise<void> {
  return app.evaluate(({ BrowserWindow }, to) => BrowserWindow.fromId(1)?.setBounds(to), bounds);
}

test('place and size survive restarts to the pixel', async ({ launch }) => {
  const first = await launch({ flags: ['--demo'] });
  await untilSettled(first.app);
  await moveTo(first.app, { x: 200, y: 120, width: 400, height: 500 });
  await delay(A_WHILE_MS);
  const told = await boundsOf(first.app);
  expect(told).toMatchObject({ width: 400, height: 500 });
  await first.quit();
  const second = await launch({ flags: ['--demo'] });
  await untilSettled(second.app);
  expect(await boundsOf(second.app)).toEqual(told);
  await second.quit();
  const third = await launch({ flags: ['--demo'] });
  await untilSettled(third.app);
  expect(await boundsOf(third.app)).toEqual(told);
});

test('a window that was on a display that is gone comes back inside a visible one', async ({
  launch,
  profile,
}) => {
  const gone = {
    arrangement: '1920x1080+5000+0@1',
    bounds: { x: 5100, y: 40, width: 400, height: 500 },
  };
  await writeFile(join(profile, 'memory.json'), JSON.stringify({ places: [gone] }));
  const { app } = await launch({ flags: ['--demo'] });
  await untilSettled(app);
  expect(await overhang(app)).toEqual(INSIDE);
  expect(await boundsOf(app)).toMatchObject({ width: 400, height: 500 });
});

test('a display that shrinks takes the window along, and back when it grows again', async ({
  launch,
  profile,
}) => {
  const { app } = await launch({ flags: ['--demo'] });
  await untilSettled(app);
  const before = await boundsOf(app);
  await setMode('800x600');
  try {
    await expect.poll(() => overhang(app)).toEqual(INSIDE);
    await expect.poll(() => placesIn(profile)).toHaveLength(2);
  } finally {
    await setMode('1280x900');
  }
  await expect.poll(() => boundsOf(app)).toEqual(before);
});
