import { closeSync, openSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlainError, runAsCommand } from './command.mjs';
import { desktopEnvironment, sessionFolders } from './desktop/desktop-environment.mjs';
import { Services } from './desktop/services.mjs';
import { endSessionProcesses } from './desktop/session-processes.mjs';
import { startDesktop } from './desktop/start-desktop.mjs';
import { Interruption, listenForInterruption } from './interruption.mjs';
import { runInForeground } from './processes.mjs';

/**
 * @typedef {object} Desktop
 * @property {NodeJS.ProcessEnv} env for everything that shall run on it
 * @property {AbortSignal} interrupted aborted when this process is told to end; `run` then ends what it started
 */

/**
 * Runs `run` on a whole private desktop: display, window manager, panel with tray icons, session bus, unlocked keychain,
 * home folder. At the end all that was started on it is ended and the home folder removed, whatever happened.
 * What the desktop's programs have to say goes into a log, which is kept, and named, if the desktop failed.
 *
 * @param {{ env?: NodeJS.ProcessEnv }} options `env` is what the session's environment is made from
 * @param {(desktop: Desktop) => Promise<number>} run resolves to an exit code
 * @returns {Promise<number>} the same exit code
 */
export async function withDesktop({ env = process.env }, run) {
  const folder = await mkdtemp(join(tmpdir(), 'reachable-desktop-'));
  const log = openLog(`${folder}.log`);
  const { signal: interrupted, stopListening } = listenForInterruption();
  const services = new Services({ log: log.descriptor, signal: interrupted });
  try {
    await makeFolders(folder);
    const base = desktopEnvironment(folder, env);
    const desktop = await startDesktop(services, base).catch(log.keepAndName);
    const exitCode = await run({ env: desktop, interrupted });
    interrupted.throwIfAborted();
    // A service that has ended matters only if something went wrong: a test may well end one.
    if (exitCode !== 0) log.keepFor(services.deaths());
    return exitCode;
  } finally {
    await services.end();
    await endSessionProcesses(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    await log.close();
    stopListening();
  }
}

/** @param {string} folder the session's */
async function makeFolders(folder) {
  const folders = sessionFolders(folder);
  // The runtime folder must be its owner's alone, by the XDG base directory specification.
  for (const path of Object.values(folders)) await mkdir(path, { recursive: true, mode: 0o700 });
  const config = join(import.meta.dirname, 'desktop', 'config');
  await cp(config, folders.XDG_CONFIG_HOME, { recursive: true });
}

/** @param {string} file */
function openLog(file) {
  const descriptor = openSync(file, 'w');
  let keep = false;
  return {
    descriptor,
    /**
     * Rethrows, with the log's place in the message.
     *
     * @param {unknown} error
     * @returns {never}
     */
    keepAndName(error) {
      if (error instanceof Interruption || !(error instanceof PlainError)) throw error;
      keep = true;
      throw new PlainError(`The virtual desktop did not start: ${error.message}\nIts log: ${file}`);
    },
    /** @param {readonly string[]} deaths sentences; nothing happens if there are none */
    keepFor(deaths) {
      if (deaths.length === 0) return;
      keep = true;
      console.error([...deaths, `The log of the virtual desktop: ${file}`].join('\n'));
    },
    async close() {
      closeSync(descriptor);
      if (!keep) await rm(file);
    },
  };
}

await runAsCommand(import.meta.url, async ([separator, command, ...args]) => {
  if (separator !== '--' || command === undefined) {
    throw new PlainError('Usage: node scripts/with-desktop.mjs -- COMMAND [ARGUMENT…]', 2);
  }
  return withDesktop({}, (desktop) => runInForeground(command, args, desktop));
});
