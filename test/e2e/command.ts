import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { KEY, SANDBOX_FLAGS } from './reachable';

const APP = resolve(import.meta.dirname, '../..');

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Options {
  readonly executable: string;
  readonly profile: string;
  readonly apiUrl: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs one command to its end, without a display unless `env` has one. Fails if the key shows in what it writes. */
export async function runCommand(
  { executable, profile, apiUrl, env = headless() }: Options,
  ...args: readonly string[]
): Promise<Ended> {
  const flags = [...SANDBOX_FLAGS, `--user-data-dir=${profile}`, `--api-url=${apiUrl}`];
  const child = spawn(executable, [APP, ...flags, ...args], { env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  if ((out + err).includes(KEY)) throw new Error('The key shows in the output.');
  // Chromium tells of a machine without a system bus.
  return { code, out, err: err.replace(/^\[.*ERROR:bus\.cc.*\n/gm, '') };
}

/** The session with its keyring, but neither screen. */
export function headless(): NodeJS.ProcessEnv {
  const screens = ['DISPLAY', 'WAYLAND_DISPLAY'];
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !screens.includes(name)),
  );
}
