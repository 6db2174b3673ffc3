import { spawn } from 'node:child_process';

type Program = readonly [command: string, ...args: string[]];

/** What holds a clipboard after its caller has ended, in the order of trying. */
function programsOf(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly Program[] {
  if (platform === 'darwin') return [['pbcopy']];
  if (platform === 'win32') return [['clip']];
  const wayland: Program[] = env['WAYLAND_DISPLAY'] === undefined ? [] : [['wl-copy']];
  const x11: Program[] = [
    ['xclip', '-selection', 'clipboard'],
    ['xsel', '--clipboard', '--input'],
  ];
  return [...wayland, ...(env['DISPLAY'] === undefined ? [] : x11)];
}

/** Copies by the first program that is installed and does; false: none. */
export async function copyByProgram(
  text: string,
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  for (const program of programsOf(platform, env)) {
    if (await feed(program, text)) return true;
  }
  return false;
}

/** A program that goes on in the background to hold the clipboard must not hold our output open. */
function feed([command, ...args]: Program, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'ignore'] });
    child.on('error', () => resolve(false)); // not installed
    child.on('exit', (code) => resolve(code === 0));
    child.stdin.on('error', () => undefined); // its exit code tells
    child.stdin.end(text);
  });
}
