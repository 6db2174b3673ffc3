import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../../../../electron-builder.config.mjs';
import { controlFile, debianVersion } from '../../../../scripts/package/debian-package.mjs';
import { parseDesktopFile } from '../../../../scripts/package/desktop-file.mjs';
import { APP_ID } from '../../../../src/main/system/app-id';

const ROOT = resolve(import.meta.dirname, '../../../..');

describe('a desktop file', () => {
  it('is an entry and its actions, each with its translations', () => {
    const text = `[Desktop Entry]
Name=Reachable
Exec=reachable %U

[Desktop Action show]
Name=Show
Name[nl]=Tonen
Exec=reachable --flag=value
`;
    expect(parseDesktopFile(text)).toEqual({
      entry: { Name: 'Reachable', Exec: 'reachable %U' },
      actions: { show: { Name: 'Show', 'Name[nl]': 'Tonen', Exec: 'reachable --flag=value' } },
    });
  });

  it('is refused where a line is none of a desktop file', () => {
    expect(() => parseDesktopFile('[Desktop Entry]\nName\n')).toThrow('Name');
  });
});

describe('the packages', () => {
  it('name every action of the desktop entry', () => {
    const path = resolve(ROOT, 'resources/linux/reachable.desktop');
    const { entry, actions } = parseDesktopFile(readFileSync(path, 'utf8'));
    expect(entry['Actions']).toBe(`${Object.keys(actions).join(';')};`);
  });

  it('have the id that the app gives itself', () => {
    expect(config.appId).toBe(APP_ID);
    const metainfo = readFileSync(resolve(ROOT, `resources/linux/${APP_ID}.metainfo.xml`), 'utf8');
    expect(metainfo).toContain(`<id>${APP_ID}</id>`);
  });
});

describe('a Debian package', () => {
  it('of a test build comes before the release of that version', () => {
    expect(debianVersion('0.2.0-test.electron.25.1.1')).toBe('0.2.0~test.electron.25.1.1');
  });

  it('asks for what the app can not start without, and recommends a keyring', () => {
    const control = controlFile({ version: '0.2.0', architecture: 'amd64', installedKiB: 240_000 });
    expect(control).toMatch(/^Version: 0\.2\.0\nArchitecture: amd64$/m);
    expect(control).toMatch(/^Depends: .*libsecret-1-0/m);
    expect(control).toMatch(/^Recommends: gnome-keyring/m);
  });
});
