import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { WriterLine } from '../../../fakes/settings-writer';

/** Bundles `settings-writer.ts`, as the app is bundled, into a folder that every user may read; resolves to the program. */
export async function bundleWriter(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'reachable-writer-'));
  await chmod(outDir, 0o755);
  await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { electron: resolve('test/fakes/no-electron.ts') } },
    ssr: { noExternal: true },
    build: {
      ssr: 'test/fakes/settings-writer.ts',
      outDir,
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
  return join(outDir, 'writer.mjs');
}

export interface WriterEnd {
  readonly lines: readonly WriterLine[];
  readonly signal: NodeJS.Signals | null;
}

/** Runs a command that runs the writer, to its end; `during` may put an earlier end to it. */
export async function runWriter(
  [command, ...args]: readonly [string, ...string[]],
  { during, ...options }: SpawnOptions & { readonly during?: (child: ChildProcess) => void } = {},
): Promise<WriterEnd> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  during?.(child);
  await once(child, 'close');
  const lines = output.split('\n').slice(0, -1); // what follows the last line break is half a line
  return { lines: lines.map((line) => JSON.parse(line) as WriterLine), signal: child.signalCode };
}
