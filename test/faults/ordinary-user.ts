import { execFile } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const APP = resolve(import.meta.dirname, '../..');
/** What the built app needs, below its folder. */
const PARTS = ['package.json', 'out', 'resources'].concat(
  ['keytar', 'libphonenumber-js'].map((name) => join('node_modules', name)),
);

/** `nobody` of every Linux. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

export interface OrdinaryApp {
  /** Below which everything of it lies, for the caller to remove. */
  readonly root: string;
  readonly executable: string;
  readonly app: string;
  readonly env: Readonly<Record<string, string>>;
  /** Whom it runs as. */
  readonly uid: number;
}

/**
 * The built app and its runtime, to be started by an ordinary user. Root starts it as `nobody`, who may not so much as look
 * into root's own folders: a copy that everybody may read, a home, and an executable that gives up all rights before it
 * becomes Electron. The sandbox's helper gets the rights that an installer gives it, for kernels that keep namespaces from
 * ordinary users.
 */
export async function installForOrdinaryUser(electron: string): Promise<OrdinaryApp> {
  const root = await mkdtemp(join(tmpdir(), 'reachable-ordinary-'));
  await chmod(root, 0o755);
  const runtime = join(root, 'electron');
  await cp(dirname(electron), runtime, { recursive: true });
  if (isRoot) await chmod(join(runtime, 'chrome-sandbox'), 0o4755);
  const app = join(root, 'app');
  for (const part of PARTS) {
    await cp(join(APP, part), join(app, part), { recursive: true, dereference: true });
  }
  await promisify(execFile)('chmod', ['-R', 'a+rX', app]);
  const home = join(root, 'home');
  await mkdir(home, { mode: 0o700 });
  if (isRoot) await chown(home, NOBODY, NOBODY);
  const executable = join(root, 'start');
  const drop = isRoot ? `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups -- ` : '';
  await writeFile(executable, `#!/bin/sh\nexec ${drop}${join(runtime, basename(electron))} "$@"\n`);
  await chmod(executable, 0o755);
  // The session's bus lets in nobody but who started it.
  const env = { HOME: home, XDG_RUNTIME_DIR: home, DBUS_SESSION_BUS_ADDRESS: 'disabled:' };
  return { root, executable, app, env, uid: isRoot ? NOBODY : (process.getuid?.() ?? 0) };
}
