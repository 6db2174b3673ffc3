/**
 * What to install on Debian and its kin, in Debian's own notation: alternatives are parted by `|`, and names with `t64`
 * are those of releases with 64-bit time (Debian 13, Ubuntu 24.04).
 */

/** Without these Electron and keytar do not start. */
export const FOR_THE_APP = [
  'libgtk-3-0t64 | libgtk-3-0',
  'libnss3',
  'libasound2t64 | libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libnotify4',
  'libsecret-1-0',
];

/** What `with-desktop.mjs`, the headless demo and the tests run. */
export const FOR_A_DESKTOP = [
  'xvfb',
  'dbus',
  'libglib2.0-bin',
  'gnome-keyring',
  'libsecret-tools',
  'xfwm4',
  'xfce4-panel',
  'xfconf',
  'xdotool',
  'x11-xserver-utils',
  'xclip',
  'imagemagick',
  'openssl',
  'libnss3-tools',
  'fonts-dejavu-core',
];

/** Makes pictures look as on a real desktop; nothing fails without it. */
export const FOR_THE_LOOK = ['fonts-inter', 'fonts-noto-color-emoji'];

/**
 * Those of `required` of which no alternative is there.
 *
 * @param {readonly string[]} required
 * @param {ReadonlySet<string>} installed
 */
export function missingPackages(required, installed) {
  return required.filter((entry) => !alternatives(entry).some((name) => installed.has(name)));
}

/**
 * Names for apt-get: of each entry the first alternative that it has.
 *
 * @param {readonly string[]} entries
 * @param {ReadonlySet<string>} available
 * @returns {{ names: string[], unknown: string[] }} `unknown`: those it has in no form, by their oldest name
 */
export function installableNames(entries, available) {
  const chosen = entries.map((entry) => ({
    name: alternatives(entry).find((name) => available.has(name)),
    oldest: alternatives(entry).at(-1) ?? entry,
  }));
  return {
    names: chosen.flatMap(({ name }) => name ?? []),
    unknown: chosen.filter(({ name }) => name === undefined).map(({ oldest }) => oldest),
  };
}

/** @param {string} entry */
export function alternatives(entry) {
  return entry.split(' | ');
}
