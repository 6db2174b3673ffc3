import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAsCommand } from './command.mjs';
import { startApp } from './demo/app-process.mjs';
import { parseDemoArguments } from './demo/demo-arguments.mjs';
import { runForPictures, runForUser } from './demo/run-demo.mjs';
import { buildIfStale } from './demo/stale-build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { listenForInterruption } from './interruption.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { withDesktop } from './with-desktop.mjs';

const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'screenshots');
const UNSEEN_FOR_MS = 30_000;

/** @param {string} line */
const say = (line) => console.error(line);

/**
 * Shows the app with colleagues that it makes up, in a profile that is removed afterwards. Without a display it runs on
 * a virtual one for a while and leaves pictures.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function demo(args) {
  const { forMs, appFlags } = parseDemoArguments(args);
  const isSeen = hasDisplay();
  if (!(await ensureSystemPackages(isSeen ? 'app' : 'desktop'))) return 1;
  const { executable } = await electronRuntime({ say });
  await buildIfStale({ root: ROOT, say });

  const profile = await mkdtemp(join(tmpdir(), 'reachable-demo-'));
  const flags = [ROOT, '--demo', `--user-data-dir=${profile}`, ...sandboxFlags(), ...appFlags];
  /** @param {NodeJS.ProcessEnv} env */
  const start = (env) => startApp({ executable, args: flags, env });
  try {
    return await (isSeen ? showToUser(start, forMs) : showToNobody(start, forMs));
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** Chromium's sandbox refuses to run as root; as anybody else the app keeps it. */
function sandboxFlags() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/**
 * @param {import('./demo/run-demo.mjs').Demo['start']} start
 * @param {number | undefined} forMs
 */
async function showToUser(start, forMs) {
  const { signal: interrupted, stopListening } = listenForInterruption();
  try {
    return await runForUser({ start, desktop: { env: process.env, interrupted }, forMs });
  } finally {
    stopListening();
  }
}

/**
 * @param {import('./demo/run-demo.mjs').Demo['start']} start
 * @param {number | undefined} forMs
 */
function showToNobody(start, forMs = UNSEEN_FOR_MS) {
  say(`There is no display here: the demo runs on a virtual one for ${forMs / 1000} s.`);
  return withDesktop({}, (desktop) =>
    runForPictures({ start, desktop, forMs, pictures: PICTURES, say }),
  );
}

await runAsCommand(import.meta.url, demo);
