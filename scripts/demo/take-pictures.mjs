import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Camera } from './camera.mjs';

/**
 * Takes pictures of the app's window and of the desktop with the tray menu open.
 *
 * @param {object} options
 * @param {import('./app-process.mjs').AppProcess} options.app
 * @param {import('../with-desktop.mjs').Desktop} options.desktop
 * @param {string} options.folder
 * @returns {Promise<string[]>} the files
 */
export async function takePictures({ app, desktop, folder }) {
  const camera = new Camera(desktop);
  await camera.hangWallpaper();
  await mkdir(folder, { recursive: true });
  const windowFile = join(folder, 'window.png');
  const menuFile = join(folder, 'tray-menu.png');

  await camera.wait('The first line of the app', async () => app.firstLine());
  const ofTheApp = ['--pid', `${app.pid}`];
  const window = await camera.wait(
    'The window of the app',
    async () => (await camera.windows(ofTheApp))[0],
  );
  await camera.shoot(window, windowFile);

  const menu = await camera.openTrayMenu();
  await camera.shoot(menu, menuFile);
  await camera.shoot('root', menuFile);
  await camera.run('xdotool', ['key', 'Escape']);
  return [windowFile, menuFile];
}
