/**
 * @typedef {Record<string, string>} Group keys and values of a group, translations among them
 *
 * @typedef {object} DesktopFile
 * @property {Group} entry of `[Desktop Entry]`
 * @property {Record<string, Group>} actions by their ids
 */

const HEADER = /^\[(?:Desktop Entry|Desktop Action (?<action>[\w-]+))\]$/;

/**
 * The groups of a desktop file that holds just the entry and its actions.
 * https://specifications.freedesktop.org/desktop-entry-spec/latest/
 *
 * @param {string} text
 * @returns {DesktopFile}
 */
export function parseDesktopFile(text) {
  /** @type {DesktopFile} */
  const file = { entry: {}, actions: {} };
  let group = file.entry;
  for (const line of text.split('\n').filter((candidate) => candidate.trim() !== '')) {
    const header = HEADER.exec(line);
    const [key, ...value] = line.split('=');
    if (header?.groups?.['action'] !== undefined) {
      group = file.actions[header.groups['action']] = {};
    } else if (header === null && key !== undefined && value.length > 0) {
      group[key] = value.join('=');
    } else if (header === null) {
      throw new Error(`Not a line of a desktop file: ${line}`);
    }
  }
  return file;
}
