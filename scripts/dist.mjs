import { build, Platform } from 'electron-builder';
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import config from '../electron-builder.config.mjs';
import { PlainError, runAsCommand } from './command.mjs';
import { debianPackage } from './package/debian-package.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { exitCodeOf } from './processes.mjs';

const ROOT = join(import.meta.dirname, '..');
const OUTPUT = join(ROOT, 'dist');

/** @param {string} line */
const say = (line) => console.error(line);

const USAGE = `npm run dist [-- --development-runtime]

Packs the app for this system into dist/: on Linux the unpacked app and a Debian package.
--development-runtime  packs the substitute Electron of this machine, for a local test only; its version says so.`;

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function dist(args) {
  const isForTest = args.includes('--development-runtime');
  if (args.some((arg) => arg !== '--development-runtime')) throw new PlainError(USAGE, 2);
  if (process.platform !== 'linux') {
    throw new PlainError(
      'On this system the packages are made by electron-builder: see docs/release.md.',
    );
  }
  const runtime = await electronRuntime({ say });
  if (runtime.source === 'registry' && !isForTest) {
    throw new PlainError(
      'The substitute Electron is never packed for users. For a local test: npm run dist -- --development-runtime',
    );
  }
  const version = await versionFor(runtime);
  await rm(OUTPUT, { recursive: true, force: true });
  const app = await unpackedApp(runtime, version);
  say(`Unpacked: ${app}`);
  const file = await debianPackage({
    root: ROOT,
    app,
    output: OUTPUT,
    version,
    arch: process.arch,
  });
  say(`Package: ${file}`);
  return 0;
}

/**
 * A build for a test says so in its version, which the settings show.
 *
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 */
async function versionFor({ source, version }) {
  const text = await readFile(join(ROOT, 'package.json'), 'utf8');
  /** @type {{ version: string }} */
  const manifest = JSON.parse(text);
  return source === 'registry' ? `${manifest.version}-test.electron.${version}` : manifest.version;
}

/**
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {string} version
 * @returns {Promise<string>} the folder
 */
async function unpackedApp(runtime, version) {
  const bare = await mkdtemp(join(tmpdir(), 'reachable-electron-'));
  try {
    await cp(dirname(runtime.executable), bare, { recursive: true });
    // What a bare Electron shows of itself, which electron-builder takes for the user's own.
    for (const leftover of ['app', 'default_app.asar']) {
      await rm(join(bare, 'resources', leftover), { recursive: true, force: true });
    }
    await run('electron-vite', ['build']);
    await build({
      projectDir: ROOT,
      targets: Platform.LINUX.createTarget('dir'),
      config: {
        ...config,
        electronFuses: fusesOf(runtime.version),
        electronVersion: runtime.version,
        electronDist: bare,
        extraMetadata: { version },
      },
    });
  } finally {
    await rm(bare, { recursive: true, force: true });
  }
  return join(OUTPUT, 'linux-unpacked');
}

/**
 * Electron 29 brought the youngest of them, and what has none can't have it set.
 *
 * @param {string} version of Electron
 */
function fusesOf(version) {
  const fuses = { ...config.electronFuses };
  if (Number.parseInt(version) < 29) delete fuses.grantFileProtocolExtraPrivileges;
  return fuses;
}

/**
 * @param {string} program of node_modules
 * @param {readonly string[]} args
 */
async function run(program, args) {
  const path = join(ROOT, 'node_modules/.bin', program);
  const code = await exitCodeOf(spawn(path, args, { cwd: ROOT, stdio: 'inherit' }));
  if (code !== 0) throw new PlainError(`${program} failed with exit code ${code}.`);
}

await runAsCommand(import.meta.url, dist);
