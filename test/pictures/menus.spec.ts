import type { ElectronApplication } from '@playwright/test';
import { join } from 'node:path';
import { Camera } from '../../scripts/demo/camera.mjs';
import { expect, row, test } from '../e2e/reachable';
import { DOCS, setTheme } from './picture';

/** The desktop's own menus belong to no page; they are taken from the screen. */
const camera = new Camera({ env: process.env, interrupted: new AbortController().signal });

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function crop(name: string, { x, y, width, height }: Area): Promise<void> {
  const file = join(DOCS, 'pictures', `${name}.png`);
  await camera.shoot('root', file);
  const area = `${width}x${height}+${x}+${y}`;
  await camera.run('convert', [file, '-crop', area, '+repage', file]);
}

const windowArea = async (app: ElectronApplication): Promise<Area> => {
  const bounds = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  if (bounds === undefined) throw new Error('no window');
  return bounds;
};

test('the menu of the tray', async ({ signedIn: { page } }) => {
  await expect(row(page, 'Anouk de Vries')).toBeVisible();
  await row(page, 'Anouk de Vries').hover();
  await page.getByRole('button', { name: 'Add to favourites' }).click();
  await camera.hangWallpaper();
  await camera.openTrayMenu();
  await crop('tray-menu', { x: 860, y: 0, width: 420, height: 440 });
  await camera.run('xdotool', ['key', 'Escape']);
});

test('the menu of a colleague', async ({ signedIn: { app, page } }) => {
  await setTheme(page, 'light');
  const box = await row(page, 'Anouk de Vries').boundingBox();
  if (box === null) throw new Error('no row');
  const { x, y } = await windowArea(app);
  await camera.hangWallpaper();
  const at = [x + box.x + 120, y + box.y + 20].map((pixel) => `${Math.round(pixel)}`);
  await camera.run('xdotool', ['mousemove', ...at, 'click', '3']);
  await page.waitForTimeout(800);
  await crop('colleague-menu', { x: x - 20, y: y - 44, width: 420, height: 500 });
  await camera.run('xdotool', ['key', 'Escape']);
});
