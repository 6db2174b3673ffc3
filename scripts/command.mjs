import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A failure that its reader can do something about: the message is all there is to show. Anything else is a bug and keeps its stack. */
export class PlainError extends Error {
  /**
   * @param {string} message one or more whole sentences
   * @param {number} exitCode 2 for wrong arguments, as usual
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs `main` if `moduleUrl` is the file that Node was started with, and ends the process with the exit code it
 * resolves to.
 *
 * @param {string} moduleUrl `import.meta.url`
 * @param {(args: readonly string[]) => Promise<number>} main
 */
export async function runAsCommand(moduleUrl, main) {
  const started = process.argv[1];
  if (started === undefined || realpathSync(started) !== fileURLToPath(moduleUrl)) return;
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exitCode = error instanceof PlainError ? error.exitCode : 1;
  }
}
