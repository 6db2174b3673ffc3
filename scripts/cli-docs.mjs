import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runnerImport } from 'vite';
import { runAsCommand } from './command.mjs';

const ROOT = join(import.meta.dirname, '..');

/** Writes the man page and the completions from the list of commands. A test tells when they are out of date. */
async function writeDocuments() {
  const source = join(ROOT, 'src/main/cli/documents.ts');
  /** @type {{ module: typeof import('../src/main/cli/documents') }} */
  const { module } = await runnerImport(source);
  for (const [name, text] of Object.entries(module.documents)) {
    const path = join(ROOT, 'resources/linux', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text());
  }
  return 0;
}

await runAsCommand(import.meta.url, writeDocuments);
