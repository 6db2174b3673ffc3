import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runAsCommand } from './command.mjs';
import { buildIfStale } from './demo/stale-build.mjs';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'out');
const KB = 1000;

/**
 * @typedef {object} Size
 * @property {string} what
 * @property {number} bytes
 * @property {number} budget bytes
 */

/**
 * What the built app weighs, and what it may.
 *
 * @returns {readonly Size[]}
 */
export function measureSizes() {
  return [
    { what: 'installed, over bare Electron', bytes: installedBytes(), budget: 5000 * KB },
    { what: 'main bundle', bytes: mainBytes(), budget: 500 * KB },
    { what: 'script before the first list, gzip', bytes: firstListBytes(), budget: 80 * KB },
  ];
}

/** What electron-builder.config.mjs packs for this system, beside Electron itself. */
function installedBytes() {
  const keytar = 'node_modules/keytar';
  const packed = [
    ...['out', 'resources/icon.png', 'resources/tray', 'package.json', 'LICENSE'],
    ...[`${keytar}/package.json`, `${keytar}/LICENSE.md`, `${keytar}/lib`],
    `${keytar}/prebuilds/${process.platform}-${process.arch}`,
  ];
  const files = packed.flatMap((path) => filesUnder(join(ROOT, path)));
  return sum(files.filter((file) => !file.endsWith('.map')).map(sizeOf));
}

/** All that the main process may load; the keychain process is another one. */
function mainBytes() {
  const files = filesUnder(join(OUT, 'main')).filter((file) => file.endsWith('.cjs'));
  return sum(files.filter((file) => basename(file) !== 'keytar-process.cjs').map(sizeOf));
}

/** The page's script, what it imports at once, and the words of one language: the longest. */
function firstListBytes() {
  const assets = join(OUT, 'renderer/assets');
  const html = readFileSync(join(OUT, 'renderer/index.html'), 'utf8');
  const [, entry = ''] = /<script[^>]+src="[^"]*\/([^"/]+\.js)"/.exec(html) ?? [];
  const loaded = closureOf(assets, entry);
  const languages = readdirSync(assets).filter((name) => /^(en|nl|es|sv)-[\w-]+\.js$/.test(name));
  const words = languages
    .filter((name) => !loaded.includes(name))
    .map((name) => gzipped(join(assets, name)));
  return sum(loaded.map((name) => gzipped(join(assets, name)))) + Math.max(0, ...words);
}

/**
 * The file and all that it imports, and they import, before it runs.
 *
 * @param {string} folder
 * @param {string} entry
 * @returns {readonly string[]}
 */
function closureOf(folder, entry) {
  const found = [entry];
  for (const name of found) {
    const text = readFileSync(join(folder, name), 'utf8');
    const imports = text.matchAll(/\b(?:import|from)\s*["']\.\/([^"']+\.js)["']/g);
    for (const [, imported = ''] of imports) if (!found.includes(imported)) found.push(imported);
  }
  return found;
}

/** @param {string} file */
function gzipped(file) {
  return gzipSync(readFileSync(file)).length;
}

/** @param {string} file */
function sizeOf(file) {
  return statSync(file).size;
}

/**
 * @param {string} path a file, or a folder with all below it; neither has none
 * @returns {readonly string[]}
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}

/** @param {readonly number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * @param {Size} size
 * @returns {string} a line of the report
 */
function lineOf({ what, bytes, budget }) {
  const verdict = bytes <= budget ? 'pass' : 'FAIL';
  return `${what.padEnd(36)} ${inKb(bytes)} of ${inKb(budget)}  ${verdict}`;
}

/** @param {number} bytes */
function inKb(bytes) {
  return `${(bytes / KB).toFixed(1).padStart(8)} kB`;
}

await runAsCommand(import.meta.url, async () => {
  await buildIfStale({ root: ROOT, say: (line) => console.error(line) });
  const sizes = measureSizes();
  console.log(sizes.map(lineOf).join('\n'));
  return sizes.every(({ bytes, budget }) => bytes <= budget) ? 0 : 1;
});
