import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync } from 'node:fs';
import { devNull } from 'node:os';

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

function feed([command, ...args]: Program, text: string): Promise<boolean> {
  const nothing = openSync(devNull, 'r+');
  return new Promise<boolean>((resolve) => {
    const inherited = openFiles().map(() => nothing);
    const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'ignore', ...inherited] });
    child.on('error', () => resolve(false)); // not installed
    child.on('exit', (code) => resolve(code === 0));
    child.stdin?.on('error', () => undefined); // its exit code tells
    child.stdin?.end(text);
  }).finally(() => closeSync(nothing));
}

/** More are not open in a program that has only just begun. */
const MAX_FILES = 256;

/**
 * The numbers from 3 to that of the last open file. Chromium lets children have the sockets of its zygotes; in a program
 * that stays to hold the clipboard they would keep the zygotes alive, and our output open, for as long.
 */
function openFiles(): readonly number[] {
  const last = Math.min(Math.max(2, ...namesIn('/proc/self/fd').map(Number)), MAX_FILES);
  return Array.from({ length: last - 2 }, (_, at) => at + 3);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not Linux: no zygotes either
  }
}
