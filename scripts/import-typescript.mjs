import { join } from 'node:path';
import { runnerImport } from 'vite';

const ROOT = join(import.meta.dirname, '..');

/**
 * Loads a TypeScript file of this repository, with what it imports, the way the tests load it.
 *
 * @param {string} path from the root of the repository
 * @returns {Promise<any>} its exports
 */
export async function importTypeScript(path) {
  const options = {
    root: ROOT,
    configFile: /** @type {const} */ (false),
    logLevel: /** @type {const} */ ('error'),
  };
  const { module } = await runnerImport(join(ROOT, path), options);
  return module;
}
