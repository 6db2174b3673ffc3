import { PlainError } from '../command.mjs';
import { takePictures } from './take-pictures.mjs';

/**
 * @typedef {import('./app-process.mjs').AppProcess} AppProcess
 *
 * @typedef {import('../with-desktop.mjs').Desktop} Desktop
 *
 * @typedef {object} Demo
 * @property {(env: NodeJS.ProcessEnv) => AppProcess} start
 * @property {Desktop} desktop
 */

/**
 * On the desktop of whoever started it: until they quit the app, or for a time.
 *
 * @param {Demo & { forMs: number | undefined }} demo
 * @returns {Promise<number>} the app's exit code
 */
export async function runForUser({ start, desktop, forMs }) {
  const app = start(desktop.env);
  try {
    await Promise.race([app.ended, passed(forMs, desktop.interrupted)]);
  } finally {
    await app.end();
  }
  desktop.interrupted.throwIfAborted();
  const code = await app.ended;
  if (code !== 0) throw new PlainError(`The app ended with exit code ${code}.`, code);
  return code;
}

/**
 * On a desktop that nobody sees: takes pictures of it, and ends the app after a time.
 *
 * @param {Demo & { forMs: number, pictures: string, say: (line: string) => void }} demo `pictures`: the folder for them
 * @returns {Promise<number>} 0
 */
export async function runForPictures({ start, desktop, forMs, pictures, say }) {
  const app = start(desktop.env);
  const died = app.ended.then((code) => {
    throw new PlainError(`The app ended by itself, with exit code ${code}.`);
  });
  const pictured = takePictures({ app, desktop, folder: pictures }).then((files) =>
    say(`Pictures: ${files.join(', ')}`),
  );
  try {
    await Promise.race([died, Promise.all([pictured, passed(forMs, desktop.interrupted)])]);
  } finally {
    await app.end();
  }
  const code = await app.ended;
  if (code !== 0) throw new PlainError(`The app did not end cleanly, but with exit code ${code}.`);
  return code;
}

/**
 * Resolves when the time has passed, never without one; rejects when the process is told to end.
 *
 * @param {number | undefined} timeMs
 * @param {AbortSignal} interrupted
 * @returns {Promise<void>}
 */
function passed(timeMs, interrupted) {
  return new Promise((resolve, reject) => {
    // The running app keeps this process alive; once it has ended nobody waits for the time any more.
    if (timeMs !== undefined) setTimeout(resolve, timeMs).unref();
    interrupted.addEventListener('abort', () => reject(interrupted.reason), { once: true });
  });
}
