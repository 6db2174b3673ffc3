import { PlainError, runAsCommand } from './command.mjs';
import {
  alternatives,
  FOR_A_DESKTOP,
  FOR_THE_APP,
  FOR_THE_LOOK,
  installableNames,
  missingPackages,
} from './debian-packages.mjs';
import { thisSystem } from './this-system.mjs';

/**
 * @typedef {'app' | 'desktop'} Need the app alone, or a virtual desktop to run it on as well
 *
 * @typedef {import('./this-system.mjs').System} System
 */

/** What the desktop's programs are called, for systems whose packages we do not know. */
const PROGRAMS = [
  ...['Xvfb', 'dbus-daemon', 'gdbus', 'gnome-keyring-daemon', 'secret-tool', 'xfwm4'],
  ...['xfce4-panel', 'xdotool', 'xrandr', 'xclip', 'import'],
  ...['openssl', 'certutil'],
];

/**
 * Sees to it that what the app or the virtual desktop needs is there: root's apt-get installs it, everyone else is told
 * the line to run.
 *
 * @param {Need} need
 * @param {System} system
 * @returns {Promise<boolean>} whether everything that is needed is there now
 */
export async function ensureSystemPackages(need, system = thisSystem()) {
  if (system.platform !== 'linux') return true;
  if (!system.isDebian) return lookForPrograms(need, system);
  const missing = missingPackages(wanted(need), await system.installed());
  if (missing.length === 0) return true;
  if (system.isRoot) await installAsRoot(missing, system);
  else await tellTheLine(missing, system);
  return missingPackages(needed(need), await system.installed()).length === 0;
}

/** @param {Need} need */
function needed(need) {
  return need === 'app' ? FOR_THE_APP : [...FOR_THE_APP, ...FOR_A_DESKTOP];
}

/** @param {Need} need */
function wanted(need) {
  return need === 'app' ? FOR_THE_APP : [...needed(need), ...FOR_THE_LOOK];
}

/**
 * @param {readonly string[]} missing
 * @param {System} system
 */
async function installAsRoot(missing, system) {
  let choice = await choose(missing, system);
  // Without lists, as in a fresh container, apt-get knows no package at all.
  const hadLists = choice.unknown.length === 0;
  if (!hadLists) choice = await afterUpdate(missing, system);
  let failure = await system.install(choice.names);
  if (failure !== undefined && hadLists) {
    // The lists are older than what the mirror still has.
    choice = await afterUpdate(missing, system);
    failure = await system.install(choice.names);
  }
  if (failure === undefined) system.say(`Installed by apt-get: ${choice.names.join(', ')}.`);
  else system.say(`apt-get could not install ${choice.names.join(', ')}: ${failure}`);
  if (choice.unknown.length > 0) system.say(`Unknown to apt-get: ${choice.unknown.join(', ')}.`);
}

/**
 * @param {readonly string[]} missing
 * @param {System} system
 */
async function afterUpdate(missing, system) {
  await system.updateLists();
  return choose(missing, system);
}

/**
 * @param {readonly string[]} missing
 * @param {System} system
 */
async function choose(missing, { available }) {
  return installableNames(missing, await available(missing.flatMap(alternatives)));
}

/**
 * @param {readonly string[]} missing
 * @param {System} system
 */
async function tellTheLine(missing, system) {
  const { names, unknown } = await choose(missing, system);
  const update = unknown.length > 0 ? 'sudo apt-get update && ' : '';
  const packages = [...names, ...unknown].join(' ');
  system.say('System packages are missing. This line installs them:');
  system.print(`${update}sudo apt-get install --no-install-recommends ${packages}`);
}

/**
 * @param {Need} need
 * @param {System} system
 */
function lookForPrograms(need, { hasProgram, say }) {
  const missing = need === 'app' ? [] : PROGRAMS.filter((program) => !hasProgram(program));
  if (missing.length === 0) return true;
  say(`The virtual desktop needs these programs, which are not installed: ${missing.join(', ')}.`);
  return false;
}

await runAsCommand(import.meta.url, async (args) => {
  if (args.some((arg) => arg !== '--app')) {
    throw new PlainError('Usage: node scripts/system-packages.mjs [--app]', 2);
  }
  if (process.platform !== 'linux') console.log('No system packages are needed on this platform.');
  return (await ensureSystemPackages(args.includes('--app') ? 'app' : 'desktop')) ? 0 : 1;
});
