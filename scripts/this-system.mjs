import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runToEnd } from './processes.mjs';

/**
 * @typedef {object} System what `ensureSystemPackages` works on
 * @property {NodeJS.Platform} platform
 * @property {boolean} isDebian or one of its kin
 * @property {boolean} isRoot
 * @property {(program: string) => boolean} hasProgram
 * @property {() => Promise<ReadonlySet<string>>} installed names of packages, also provided ones
 * @property {(names: readonly string[]) => Promise<ReadonlySet<string>>} available those that apt-get could install
 * @property {() => Promise<unknown>} updateLists
 * @property {(names: readonly string[]) => Promise<string | undefined>} install resolves to why it failed
 * @property {(line: string) => void} say for who reads
 * @property {(line: string) => void} print for who copies
 */

const QUERY_DEADLINE_MS = 30_000;
const APT_DEADLINE_MS = 10 * 60_000;

export const DPKG_FORMAT = '${db:Status-Status}\\t${Package}\\t${Provides}\\n';

/** @returns {System} */
export function thisSystem() {
  return {
    platform: process.platform,
    isDebian: existsSync('/etc/debian_version'),
    isRoot: process.getuid?.() === 0,
    hasProgram,
    installed: async () => {
      const { stdout } = await query('dpkg-query', ['--show', `--showformat=${DPKG_FORMAT}`]);
      return parseInstalled(stdout);
    },
    available: async (names) => {
      const { stdout } = await query('apt-cache', ['policy', ...names]);
      return parseAvailable(stdout);
    },
    updateLists: () => aptGet(['update']),
    install: (names) => aptGet(['install', '-y', '--no-install-recommends', ...names]),
    say: (line) => console.error(line),
    print: (line) => console.log(line),
  };
}

/** @param {string} program */
function hasProgram(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false; // not in this folder
    }
  });
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
function query(program, args) {
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  return runToEnd(program, args, { env, deadlineMs: QUERY_DEADLINE_MS });
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<string | undefined>} why it failed
 */
async function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=120'];
  const ended = await runToEnd('apt-get', [...options, ...args], {
    env,
    deadlineMs: APT_DEADLINE_MS,
  });
  if (ended.code === 0) return undefined;
  return ended.timedOut ? 'it took longer than ten minutes' : ended.stderr.trim();
}

/**
 * Reads lines of status, name and provided names, parted by tabs.
 *
 * @param {string} text the answer of dpkg-query in the format of `DPKG_FORMAT`
 * @returns {ReadonlySet<string>} names of installed packages and what they provide
 */
export function parseInstalled(text) {
  const installed = text
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([status]) => status === 'installed');
  return new Set(
    installed.flatMap(([, name = '', provides = '']) => [
      name,
      // `libasound2 (= 1.2.11), libatopology2`
      ...[...provides.matchAll(/([^ ,]+)( \([^)]*\))?/g)].map(([, provided = '']) => provided),
    ]),
  );
}

/**
 * @param {string} text the answer of `apt-cache policy`
 * @returns {ReadonlySet<string>} names of packages that can be installed
 */
export function parseAvailable(text) {
  const candidates = text.matchAll(/^(\S+):\n {2}Installed: .*\n {2}Candidate: (?!\(none\))/gm);
  return new Set([...candidates].flatMap(([, name]) => name ?? []));
}
