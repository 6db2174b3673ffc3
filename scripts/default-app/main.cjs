/* eslint-disable @typescript-eslint/no-require-imports -- Electron 25 can't load its main file as an ES module */

// Stands in for Electron's own default app, which packagers remove: `electron FOLDER` runs the app in that folder.
const { app } = require('electron');
const { Module } = require('node:module');
const { join, resolve } = require('node:path');
const { appFolder } = require('./app-folder.cjs');

/**
 * What Electron's default app calls too, though its types leave it out.
 *
 * @typedef {Electron.App & {
 *   setAppPath(path: string): void;
 *   setVersion(version: string): void;
 *   setDesktopName(name: string): void;
 * }} SettableApp
 */

/**
 * Makes `app` tell name, version and path of the app in that folder, then loads its `main`.
 *
 * @param {SettableApp} app
 * @param {string} folder
 */
function loadApp(app, folder) {
  const path = resolve(folder);
  const { name, productName, version, main, desktopName } = require(join(path, 'package.json'));
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  if (version !== undefined) app.setVersion(version);
  app.name = productName ?? name;
  app.setDesktopName(desktopName ?? `${app.name}.desktop`);
  app.setAppPath(path);
  // As the main module, so that `require.main === module` holds in the app.
  /** @type {{ _load(file: string, parent: unknown, isMain: boolean): void }} */ (
    /** @type {unknown} */ (Module)
  )._load(join(path, main ?? 'index.js'), Module, true);
}

const folder = appFolder(process.argv);
if (folder === undefined) {
  console.error('Usage: electron [switches] FOLDER [arguments]');
  process.exit(2);
}
try {
  loadApp(/** @type {SettableApp} */ (app), folder);
} catch (error) {
  console.error(`The app in ${resolve(folder)} does not start:`, error);
  process.exit(1);
}
