/* eslint-disable @typescript-eslint/no-require-imports -- as every app that is to run on Electron 25 */

// The least that an Electron app with a tray icon can be: what Reachable costs is measured against it.
const { app, BrowserWindow, net, session, Tray } = require('electron');
const { join } = require('node:path');

/**
 * @param {string} name
 * @returns {string | undefined} of `--name=value`
 */
function valueOf(name) {
  const start = `--${name}=`;
  return process.argv.find((arg) => arg.startsWith(start))?.slice(start.length);
}

function openWindow() {
  const window = new BrowserWindow({
    width: 400,
    height: 640,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  window.removeMenu();
  window.once('ready-to-show', () => window.show());
  void window.loadFile(join(__dirname, 'index.html'));
}

/**
 * Reads the list as Reachable does, every second, and throws it away.
 *
 * @param {string} url
 */
function readAndForget(url) {
  const inMemory = session.fromPartition('floor-http', { cache: false });
  const headers = {
    accept: 'application/json',
    'x-rinkel-api-key': process.env['BENCH_KEY'] ?? '',
  };
  setInterval(() => {
    const request = net.request({
      url,
      headers,
      session: inMemory,
      credentials: 'omit',
      cache: 'no-store',
    });
    request.on('response', (response) => response.on('data', () => undefined));
    request.end();
  }, 1000);
}

/** @type {Tray} kept, or it would go with the garbage */
let tray;

void app.whenReady().then(() => {
  tray = new Tray(valueOf('icon') ?? '');
  tray.setToolTip('Floor');
  const url = valueOf('read');
  if (url !== undefined) readAndForget(url);
  if (!process.argv.includes('--tray-only')) openWindow();
});
app.on('window-all-closed', () => undefined);
