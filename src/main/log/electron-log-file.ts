import electronLog from 'electron-log/node';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LogLevel } from './log';

const MAX_BYTES = 5 * 1024 * 1024;
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/**
 * Lines to `main.log` in the folder, readable by its owner only; beyond 5 MB it becomes `main.old.log`, of which there is
 * one. `electron-log/node` and not `/main`, which opens an IPC channel and puts a script into pages. A folder that
 * can't be written to and a full disk lose the lines and nothing else; the library would tell of that on the console.
 */
export function openLogFile(folder: string): (level: LogLevel, line: string) => void {
  const { console: toConsole, file, ipc, remote } = electronLog.transports;
  toConsole.writeFn = () => undefined;
  toConsole.level = false;
  if (ipc) ipc.level = false;
  if (remote) remote.level = false;
  file.setAppName('Reachable'); // else it looks for a package.json
  file.resolvePathFn = () => join(folder, 'main.log');
  file.level = 'silly';
  file.maxSize = MAX_BYTES;
  file.writeOptions = { flag: 'a', mode: FILE_MODE, encoding: 'utf8' };
  file.transforms = [({ data }) => data.join(' ')];
  prepare(folder);
  return (level, line) => electronLog[level](line);
}

/** Also where an earlier version, or somebody else, has made them. */
function prepare(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
    chmodSync(join(folder, 'main.log'), FILE_MODE);
  } catch {
    // None is there yet, or it is not ours to change: the library makes one, or does without.
  }
}
