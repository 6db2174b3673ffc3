/**
 * The app folder on Electron's command line: the first argument that is no flag, or undefined.
 * Chromium's own switches, Node's `--inspect` and what a test driver adds come before it, each with its value behind `=`.
 *
 * @param {readonly string[]} argv as in `process.argv`: the executable first
 * @returns {string | undefined}
 */
function appFolder(argv) {
  return argv.slice(1).find((argument) => !argument.startsWith('-'));
}

module.exports = { appFolder };
