/* eslint-disable @typescript-eslint/no-require-imports -- Node loads it by --require, before the app's main file */

// Loaded by NODE_OPTIONS into the app and into the floor alike: reports when a window is shown, and what page.cjs sees,
// as lines of JSON on file descriptor 3. With BENCH_HURRY timers of some lengths are
// set for less: it is JSON, a list of [from, to, instead], all in milliseconds.
const { writeSync } = require('node:fs');
const { Module } = require('node:module');
const { join } = require('node:path');

const REPORT_FD = 3;

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
      /** @type {{ setPreloads(files: readonly string[]): void }} */ (defaultSession).setPreloads([
        filePath,
      ]);
    }
  });
  app.on('browser-window-created', (_event, window) => {
    window.on('show', () => report({ kind: 'shown', at: Date.now() }));
    window.on('hide', () => report({ kind: 'hidden', at: Date.now() }));
    window.on('closed', () => report({ kind: 'closed', at: Date.now() }));
  });
  ipcMain.on('bench', (_event, seen) => report(seen));
}

/** @param {readonly (readonly [number, number, number])[]} hurries */
function hurryTimers(hurries) {
  const { setTimeout: original } = globalThis;
  /** @param {number} delayMs */
  const hurriedMs = (delayMs) =>
    hurries.find(([from, to]) => delayMs >= from && delayMs <= to)?.[2] ?? delayMs;
  const hurried = (
    /** @type {() => void} */ run,
    /** @type {number} */ delayMs,
    /** @type {unknown[]} */ ...rest
  ) => original(run, hurriedMs(delayMs), ...rest);
  globalThis.setTimeout = /** @type {typeof setTimeout} */ (Object.assign(hurried, original));
}

if (/** @type {{ type?: string }} */ (process).type === 'browser') {
  const modules = /** @type {{ _load(request: string, ...rest: unknown[]): unknown }} */ (
    /** @type {unknown} */ (Module)
  );
  const load = modules._load;
  modules._load = function (request, ...rest) {
    const loaded = Reflect.apply(load, this, [request, ...rest]);
    if (request !== 'electron') return loaded;
    modules._load = load;
    observe(/** @type {typeof import('electron')} */ (loaded));
    hurryTimers(JSON.parse(process.env['BENCH_HURRY'] ?? '[]')); // only now: Electron's own start sets them anew
    return loaded;
  };
}
