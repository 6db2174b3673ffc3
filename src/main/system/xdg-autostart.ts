import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { err, ok } from '../../shared/result';
import { writeThroughNow } from '../write-through';
import { entryValue, execValue } from './desktop-entry';
import type { LaunchAtLogin } from './launch-at-login';

interface Options {
  /** The environment's, which counts only if absolute. */
  readonly configHome: string | undefined;
  readonly home: string;
  readonly command: readonly string[];
}

/**
 * Linux: a file in the user's autostart folder, which Electron does not write.
 * https://specifications.freedesktop.org/autostart-spec/latest/
 */
export function createXdgAutostart({ configHome, home, command }: Options): LaunchAtLogin {
  const isSet = configHome !== undefined && isAbsolute(configHome);
  const file = join(isSet ? configHome : join(home, '.config'), 'autostart', 'reachable.desktop');
  return {
    isEnabled: () => isEnabled(readText(file)),
    set: (enabled) => {
      const entry = autostartEntry(command);
      if (enabled && entry === undefined) return err('not-set');
      try {
        if (enabled && entry !== undefined) replaceFile(file, entry);
        else rmSync(file, { force: true });
        return ok(null);
      } catch {
        return err('not-set'); // read-only, full or not ours: the caller says so
      }
    },
  };
}

function autostartEntry(command: readonly string[]): string | undefined {
  const exec = execValue(command);
  if (exec === undefined) return undefined;
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Reachable',
    `Exec=${exec}`,
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
  ];
  return `${lines.join('\n')}\n`;
}

/** Desktops switch an entry off by one of these, and leave the file. One that was cut short starts nothing. */
function isEnabled(text: string | undefined): boolean {
  return (
    text !== undefined &&
    entryValue(text, 'Exec') !== undefined &&
    entryValue(text, 'Hidden') !== 'true' &&
    entryValue(text, 'X-GNOME-Autostart-enabled') !== 'false'
  );
}

/** A file that can't be read starts nothing. */
function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** A kill in the middle leaves the old file or the new one, and at worst one beside it, which no desktop looks at and the next write replaces. */
function replaceFile(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.new`;
  try {
    rmSync(draft, { force: true });
    writeThroughNow(draft, text, 0o644);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
