/* eslint-disable @typescript-eslint/no-require-imports -- Node loads it by --require, before the app's main file */

// Loaded by NODE_OPTIONS into the app and into the floor alike: reports when a window is shown, and what page.cjs sees,
// as lines of JSON on file descriptor 3. With BENCH_GIVE_BACK_MS a hidden window's five minutes pass in that time.
const { writeSync } = require('node:fs');
const { Module } = require('node:module');
const { join } = require('node:path');

const REPORT_FD = 3;
const FIVE_MINUTES_MS = 300_000;

/** @param {object} event */
function report(event) {
  writeSync(REPORT_FD, `${JSON.stringify(event)}\n`);
}

/** @param {typeof import('electron')} electron */
function observe({ app, ipcMain, session }) {
  app.once('ready', () => {
    const filePath = join(__dirname, 'page.cjs');
    const { defaultSession } = session;
    // Electron 35 renamed it.
    if ('registerPreloadScript' in defaultSession) {
      defaultSession.registerPreloadScript({ type: 'frame', filePath });
    } else {
      /** @type {any} */ (defaultSession).setPreloads([filePath]);
    }
  });
  app.on('browser-window-created', (_event, window) => {
    window.on('show', () => report({ kind: 'shown', at: Date.now() }));
    window.on('hide', () => report({ kind: 'hidden', at: Date.now() }));
    window.on('closed', () => report({ kind: 'closed', at: Date.now() }));
  });
  ipcMain.on('bench', (_event, seen) => report(seen));
}

/** @param {number} afterMs */
function hurryFiveMinutes(afterMs) {
  const { setTimeout: original } = globalThis;
  const hurried = (
    /** @type {() => void} */ run,
    /** @type {number} */ delayMs,
    /** @type {unknown[]} */ ...rest
  ) => original(run, delayMs === FIVE_MINUTES_MS ? afterMs : delayMs, ...rest);
  globalThis.setTimeout = /** @type {typeof setTimeout} */ (Object.assign(hurried, original));
}

if (/** @type {any} */ (process).type === 'browser') {
  const modules = /** @type {{ _load(request: string, ...rest: unknown[]): any }} */ (
    /** @type {unknown} */ (Module)
  );
  const load = modules._load;
  modules._load = function (request, ...rest) {
    const loaded = Reflect.apply(load, this, [request, ...rest]);
    if (request !== 'electron') return loaded;
    modules._load = load;
    observe(loaded);
    const giveBackMs = Number(process.env['BENCH_GIVE_BACK_MS']);
    if (giveBackMs > 0) hurryFiveMinutes(giveBackMs); // only now: Electron's own start sets the timers anew
    return loaded;
  };
}
