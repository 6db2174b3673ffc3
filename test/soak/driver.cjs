/* eslint-disable @typescript-eslint/no-require-imports -- Node loads it by --require, before the app's main file */

// Works the app from within its main process, as somebody at the machine would, and counts what it holds. No debugger is
// attached but for the moment of a count: what a debugger keeps of a page would look like a leak of the app.
const { createReadStream, writeSync } = require('node:fs');
const { createInterface } = require('node:readline');
const { getHeapCodeStatistics, setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

const ANSWER_FD = 3;
const ORDER_FD = 4;

/** @returns {typeof import('electron')} */
const electron = () => require('electron');

function window() {
  return electron().BrowserWindow.getAllWindows()[0];
}

/** @param {string} script */
async function inPage(script) {
  await window()?.webContents.executeJavaScript(script);
}

/** @param {string} text */
async function type(text) {
  const contents = window()?.webContents;
  for (const keyCode of text) contents?.sendInputEvent({ type: 'char', keyCode });
}

/** Listeners of all that lives as long as the app. */
function listeners() {
  const { app, ipcMain, nativeTheme, powerMonitor, screen, session } = electron();
  const emitters = [
    app,
    ipcMain,
    nativeTheme,
    powerMonitor,
    screen,
    session.defaultSession,
    process,
  ];
  const count = (/** @type {NodeJS.EventEmitter} */ emitter) =>
    emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0);
  return emitters.reduce(
    (sum, emitter) => sum + count(/** @type {NodeJS.EventEmitter} */ (emitter)),
    0,
  );
}

async function pageMetrics() {
  const contents = window()?.webContents;
  if (contents === undefined) return {};
  contents.debugger.attach('1.3');
  try {
    await contents.debugger.sendCommand('Performance.enable');
    await contents.debugger.sendCommand('HeapProfiler.collectGarbage');
    const { metrics } = await contents.debugger.sendCommand('Performance.getMetrics');
    return Object.fromEntries(
      metrics.map((/** @type {{ name: string, value: number }} */ { name, value }) => [
        name,
        value,
      ]),
    );
  } finally {
    contents.debugger.detach();
  }
}

/** Bytes: a function that runs for the thousandth time is compiled anew, which is growth for hours, and no leak. */
function compiled() {
  const { code_and_metadata_size: code, bytecode_and_metadata_size: bytecode } =
    getHeapCodeStatistics();
  return code + bytecode;
}

/** Collects the garbage of main and page, and counts what is left. */
async function count() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  collect();
  const page = await pageMetrics();
  collect();
  const resources = process.getActiveResourcesInfo();
  const timers = resources.filter((kind) => kind === 'Timeout' || kind === 'Immediate').length;
  return {
    mainHeap: process.memoryUsage().heapUsed - compiled(),
    timers,
    handles: resources.length - timers,
    listeners: listeners(),
    windows: electron().BrowserWindow.getAllWindows().length,
    pageHeap: page.JSHeapUsedSize,
    pageNodes: page.Nodes,
    pageListeners: page.JSEventListeners,
    documents: page.Documents,
  };
}

/** @type {Record<string, (...given: string[]) => Promise<unknown>>} */
const orders = {
  type,
  clear: () => inPage(`document.querySelector('input[type=search]')?.select()`),
  async erase() {
    window()?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Backspace' });
    window()?.webContents.sendInputEvent({ type: 'keyUp', keyCode: 'Backspace' });
  },
  scroll: (share) =>
    inPage(
      `{ const s = document.querySelector('.scroller'); if (s) s.scrollTop = ${share} * s.scrollHeight; }`,
    ),
  watch: (id, times) =>
    inPage(
      `window.reachable.request('set-watch', ${JSON.stringify(id)}, ${JSON.stringify(times)})`,
    ),
  hide: async () => window()?.hide(),
  show: async () => void electron().app.emit('second-instance'),
  count,
};

/** @param {string} line */
async function obey(line) {
  const { id, name, given } = JSON.parse(line);
  const answer = await Promise.resolve()
    .then(() => orders[name]?.(...given))
    .then((value) => ({ value }))
    .catch((error) => ({ error: String(error) }));
  writeSync(ANSWER_FD, `${JSON.stringify({ kind: 'answer', id, ...answer })}\n`);
}

if (/** @type {{ type?: string }} */ (process).type === 'browser') {
  const input = createReadStream('', { fd: ORDER_FD });
  createInterface(input).on('line', (line) => void obey(line));
}
