import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LaunchAtLogin } from '../../../../src/main/system/launch-at-login';
import { createXdgAutostart } from '../../../../src/main/system/xdg-autostart';

let home: string;
let file: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'reachable-home-'));
  file = join(home, '.config', 'autostart', 'reachable.desktop');
});
afterEach(() => rmSync(home, { recursive: true }));

const open = (
  configHome?: string,
  command: readonly string[] = ['/opt/Reachable/reachable', '--hidden'],
): LaunchAtLogin => createXdgAutostart({ configHome, home, command });

function writeEntry(text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe('launch at login on Linux', () => {
  it('is an entry in the autostart folder', () => {
    const autostart = open();
    expect(autostart.set(true)).toEqual({ ok: true, value: null });
    expect(readFileSync(file, 'utf8')).toBe(
      [
        '[Desktop Entry]',
        'Type=Application',
        'Name=Reachable',
        'Exec=/opt/Reachable/reachable --hidden',
        'Terminal=false',
        'StartupNotify=false',
        'X-GNOME-Autostart-enabled=true',
        '',
      ].join('\n'),
    );
    expect([autostart.isEnabled(), readdirSync(dirname(file))]).toEqual([
      true,
      ['reachable.desktop'],
    ]);
  });

  it('is over when the entry is removed, also when there is none', () => {
    const autostart = open();
    autostart.set(true);
    const results = [autostart.set(false), autostart.set(false)];
    expect([results, autostart.isEnabled(), readdirSync(dirname(file))]).toEqual([
      [
        { ok: true, value: null },
        { ok: true, value: null },
      ],
      false,
      [],
    ]);
  });

  it('goes where XDG_CONFIG_HOME says, unless that is no absolute path', () => {
    const elsewhere = join(home, 'elsewhere');
    open(elsewhere).set(true);
    open('relative').set(true);
    expect([readdirSync(join(elsewhere, 'autostart')), readdirSync(dirname(file))]).toEqual([
      ['reachable.desktop'],
      ['reachable.desktop'],
    ]);
  });

  it('is off where the desktop has switched the entry off', () => {
    const states = ['Hidden=true', 'X-GNOME-Autostart-enabled=false', 'Hidden=false'].map(
      (line) => {
        writeEntry(`[Desktop Entry]\nExec=reachable\n${line}\n`);
        return open().isEnabled();
      },
    );
    expect(states).toEqual([false, false, true]);
  });

  it('is off where the entry was cut short', () => {
    const states = ['', '[Desktop Entry]\nType=Appl'].map((text) => {
      writeEntry(text);
      return open().isEnabled();
    });
    expect(states).toEqual([false, false]);
  });

  it('leaves nothing of a write that was killed', () => {
    writeEntry('');
    writeFileSync(`${file}.new`, '[Desktop En');
    expect([open().set(true).ok, readdirSync(dirname(file))]).toEqual([
      true,
      ['reachable.desktop'],
    ]);
  });

  it('replaces an entry that has been switched off', () => {
    writeEntry('[Desktop Entry]\nHidden=true\n');
    const autostart = open();
    autostart.set(true);
    expect(autostart.isEnabled()).toBe(true);
  });

  it('fails as a value where the folder can not be made, and leaves nothing behind', () => {
    writeFileSync(join(home, '.config'), 'no folder');
    expect([open().set(true), open().isEnabled(), readdirSync(home)]).toEqual([
      { ok: false, error: 'not-set' },
      false,
      ['.config'],
    ]);
  });

  it('fails as a value for a program that no entry can name', () => {
    expect(open(undefined, ['/opt/a=b/reachable']).set(true)).toEqual({
      ok: false,
      error: 'not-set',
    });
  });
});
