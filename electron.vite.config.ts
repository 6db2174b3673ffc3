import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const from = (path: string): string => resolve(import.meta.dirname, path);

/** Parts of libraries that nothing here uses: schemas and migrations of settings, and objects offered on D-Bus or read from it. */
const leftOut = {
  'ajv/dist/2020.js': from('scripts/build/left-out.mjs'),
  'ajv-formats': from('scripts/build/left-out.mjs'),
  semver: from('scripts/build/left-out.mjs'),
  'fast-xml-parser': from('scripts/build/left-out.mjs'),
  'fast-xml-builder': from('scripts/build/no-objects.mjs'),
};

/** Of electron-log nothing is sent anywhere. */
const noRemoteLog: Plugin = {
  name: 'no-remote-log',
  enforce: 'pre',
  resolveId: (source, importer = '') =>
    source === './transports/remote' && importer.includes('electron-log')
      ? from('scripts/build/no-remote-log.cjs')
      : null,
};

/** What the first list is drawn with and is a chunk of its own, the page fetches from the beginning. */
const preloadNotation: Plugin = {
  name: 'preload-notation',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle)
        .filter(({ name }) => name === 'national-number')
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
        })),
  },
};

/**
 * The oldest runtime that development may meet is Electron 25 (Node 18.15, Chromium 114), so that is what the
 * build targets. Main, preload and the keychain process are CommonJS; only native modules stay outside the bundles.
 */
export default defineConfig({
  main: {
    plugins: [noRemoteLog],
    resolve: { alias: leftOut },
    build: {
      target: 'node18.15',
      minify: true,
      rolldownOptions: {
        // The keychain process is bundled apart by its `?modulePath` import, so that it does not load what main loads. The
        // thread of a command shares its chunks with main: it would else bring half of it along once more.
        input: {
          index: from('src/main/index.ts'),
          'command-worker': from('src/main/cli/command-worker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: 'node18.15',
      rolldownOptions: {
        input: { index: from('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('src/renderer'),
    plugins: [svelte({ configFile: from('svelte.config.js') }), preloadNotation],
    build: {
      target: 'chrome114',
      minify: true,
      // Chromium 114 preloads modules by itself.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: from('src/renderer/index.html') },
    },
  },
});
