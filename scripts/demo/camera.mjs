import { PlainError } from '../command.mjs';
import { waitUntil } from '../desktop/wait-until.mjs';
import { runToEnd } from '../processes.mjs';

const PROGRAM_DEADLINE_MS = 10_000;
const DEADLINE_MS = 20_000;

/** A window with any text in it has more, one that is not drawn yet just a few. */
const FEWEST_COLOURS = 16;

/** The class of the panel's window that holds the tray icons, and of the menus they open. */
const TRAY = ['--class', 'wrapper-2.0'];

/** Takes pictures of a virtual desktop, and works its mouse and keyboard as somebody before it would. */
export class Camera {
  #env;
  #interrupted;

  /** @param {Pick<import('../with-desktop.mjs').Desktop, 'env' | 'interrupted'>} desktop */
  constructor({ env, interrupted }) {
    this.#env = env;
    this.#interrupted = interrupted;
  }

  /**
   * @param {string} program
   * @param {readonly string[]} args
   */
  async run(program, args) {
    const options = { env: this.#env, deadlineMs: PROGRAM_DEADLINE_MS };
    const { code, stdout, stderr } = await runToEnd(program, args, options);
    // xdotool fails also when it finds no window.
    if (code !== 0 && args[0] !== 'search') throw new PlainError(`${program} failed: ${stderr}`);
    return stdout;
  }

  /** In place of a black desktop. `display` ends with 1 when it is done, and no picture is worse for a failure. */
  async hangWallpaper() {
    const wallpaper = ['-window', 'root', '-size', '1280x900', 'gradient:#5b6f87-#2f3b4a'];
    await runToEnd('display', wallpaper, { env: this.#env, deadlineMs: PROGRAM_DEADLINE_MS });
  }

  /**
   * @template T
   * @param {string} what
   * @param {() => Promise<T | undefined>} probe
   */
  wait(what, probe) {
    return waitUntil(what, probe, { deadlineMs: DEADLINE_MS, signal: this.#interrupted });
  }

  /**
   * Ids of the visible windows that match.
   *
   * @param {readonly string[]} match
   */
  async windows(match) {
    const found = await this.run('xdotool', ['search', '--onlyvisible', ...match]);
    return found.split('\n').filter((id) => id !== '');
  }

  /**
   * Writes a picture of the window once it is drawn and two pictures in a row are the same.
   *
   * @param {string} window an id, or `root` for the whole desktop
   * @param {string} file
   */
  async shoot(window, file) {
    let before = '';
    await this.wait(`A steady picture for ${file}`, async () => {
      await this.run('import', ['-silent', '-window', window, file]);
      const look = await this.run('identify', ['-format', '%k %#', file]);
      const isSteady = look === before && Number.parseInt(look) > FEWEST_COLOURS;
      before = look;
      return isSteady || undefined;
    });
  }

  /**
   * A right click in the middle of the tray; resolves to the window of the menu that it opens.
   *
   * @returns {Promise<string>}
   */
  async openTrayMenu() {
    const tray = await this.wait('The tray icon', async () => (await this.windows(TRAY))[0]);
    const geometry = await this.run('xdotool', ['getwindowgeometry', '--shell', tray]);
    /** @param {string} name */
    const number = (name) => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(geometry)?.[1]);
    const x = Math.round(number('X') + number('WIDTH') / 2);
    const y = Math.round(number('Y') + number('HEIGHT') / 2);
    await this.run('xdotool', ['mousemove', `${x}`, `${y}`, 'click', '3']);
    return this.wait('The tray menu', async () =>
      (await this.windows(TRAY)).find((window) => window !== tray),
    );
  }
}
