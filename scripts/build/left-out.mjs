/**
 * Stands in main's bundle for what libraries bring along and nothing here uses: 500 kB that would be read at every
 * start. Whoever comes to use it after all is told at once. Which parts: see `electron.vite.config.ts`.
 */
function leftOut() {
  throw new Error('Left out of the bundle by electron.vite.config.ts');
}

export { leftOut as default, leftOut as Ajv2020, leftOut as XMLParser };
