import {
  chmod,
  cp,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PlainError } from '../command.mjs';
import { FOR_THE_APP } from '../debian-packages.mjs';
import { runToEnd } from '../processes.mjs';

/** @type {Readonly<Record<string, string>>} Debian's names for what Node calls `process.arch` */
const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64', arm: 'armhf' };

const DEADLINE_MS = 5 * 60_000;

/**
 * Packs an unpacked app as a Debian package with Debian's own `dpkg-deb`, and resolves to its path. What lies where is
 * Debian's custom for software from elsewhere: the app in /opt, the rest where desktops look for it.
 *
 * @param {object} options
 * @param {string} options.root of the project
 * @param {string} options.app the unpacked app
 * @param {string} options.output folder for the package
 * @param {string} options.version as in package.json
 * @param {string} options.arch as `process.arch`
 * @returns {Promise<string>}
 */
export async function debianPackage({ root, app, output, version, arch }) {
  const architecture = ARCHITECTURES[arch];
  if (architecture === undefined) throw new PlainError(`Debian has no name for ${arch}.`);
  const tree = join(output, 'deb');
  const file = join(output, `reachable_${debianVersion(version)}_${architecture}.deb`);
  await rm(tree, { recursive: true, force: true });
  await layOut({ root, app, tree });
  const control = controlFile({
    version: debianVersion(version),
    architecture,
    installedKiB: Math.ceil((await sizeOf(tree)) / 1024),
  });
  await mkdir(join(tree, 'DEBIAN'));
  await writeFile(join(tree, 'DEBIAN', 'control'), control);
  const pack = ['--build', '--root-owner-group', '-Zxz', '-z2', tree, file];
  const { code, stderr } = await runToEnd('dpkg-deb', pack, { deadlineMs: DEADLINE_MS });
  if (code !== 0) throw new PlainError(`dpkg-deb failed: ${stderr}`);
  await rm(tree, { recursive: true });
  return file;
}

/**
 * A version with a tilde comes before the one without, as a pre-release of npm does.
 *
 * @param {string} version
 */
export function debianVersion(version) {
  return version.replace('-', '~');
}

/** @param {{ root: string, app: string, tree: string }} places */
async function layOut({ root, app, tree }) {
  const share = join(tree, 'usr/share');
  const linux = join(root, 'resources/linux');
  await mkdir(join(tree, 'opt'), { recursive: true });
  await cp(app, join(tree, 'opt/Reachable'), { recursive: true, verbatimSymlinks: true });
  // Chromium's sandbox where the kernel gives users no namespaces of their own.
  await chmod(join(tree, 'opt/Reachable/chrome-sandbox'), 0o4755);
  await mkdir(join(tree, 'usr/bin'), { recursive: true });
  await symlink('../../opt/Reachable/reachable', join(tree, 'usr/bin/reachable'));
  await cp(join(linux, 'reachable.desktop'), join(share, 'applications/reachable.desktop'));
  await cp(
    join(linux, 'app.reachable.Reachable.metainfo.xml'),
    join(share, 'metainfo/app.reachable.Reachable.metainfo.xml'),
  );
  const icons = join(share, 'icons/hicolor');
  await cp(join(root, 'scripts/icons/app.svg'), join(icons, 'scalable/apps/reachable.svg'));
  await cp(join(root, 'resources/icon.png'), join(icons, '512x512/apps/reachable.png'));
  await cp(join(root, 'LICENSE'), join(share, 'doc/reachable/copyright'));
  await layOutForShells(linux, share);
}

/**
 * The man page and the completions, where Debian's shells look for them.
 *
 * @param {string} linux the folder of the sources
 * @param {string} share usr/share
 */
async function layOutForShells(linux, share) {
  await cp(
    join(linux, 'completions/reachable.bash'),
    join(share, 'bash-completion/completions/reachable'),
  );
  await cp(join(linux, 'completions/_reachable'), join(share, 'zsh/vendor-completions/_reachable'));
  const page = await readFile(join(linux, 'reachable.1'));
  await mkdir(join(share, 'man/man1'), { recursive: true });
  await writeFile(join(share, 'man/man1/reachable.1.gz'), gzipSync(page, { level: 9 }));
}

/**
 * @param {{ version: string, architecture: string, installedKiB: number }} facts
 * @returns {string}
 */
export function controlFile({ version, architecture, installedKiB }) {
  return `Package: reachable
Version: ${version}
Architecture: ${architecture}
Maintainer: The Reachable maintainers <maintainers@reachable.invalid>
Section: net
Priority: optional
Installed-Size: ${installedKiB}
Depends: ${[...FOR_THE_APP, 'xdg-utils'].join(', ')}
Recommends: gnome-keyring | kwalletmanager | keepassxc
Description: See which colleagues can take a call
 Reachable shows the availability of the colleagues at the phone provider
 Rinkel, from the tray. The API key is kept in the desktop's keyring.
`;
}

/**
 * Bytes of all files below.
 *
 * @param {string} folder
 * @returns {Promise<number>}
 */
async function sizeOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
