import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { trayIconFile } from '../../../../src/main/tray/tray-icon-file';
import type { TrayBadge, TrayIcon } from '../../../../src/main/tray/tray-view';

const resources = resolve(import.meta.dirname, '../../../../resources');

const counts: TrayBadge[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '9+'];
const plain = (['nobody', 'stale', 'attention', 'loading'] as const).map((state): TrayIcon => ({
  state,
  badge: '',
}));
const icons: Partial<Record<NodeJS.Platform, TrayIcon[]>> = {
  darwin: [...plain, { state: 'available', badge: '' }],
  linux: [...plain, ...counts.map((badge): TrayIcon => ({ state: 'available', badge }))],
  win32: [...plain, ...counts.map((badge): TrayIcon => ({ state: 'available', badge }))],
};

/** The file and those of other scales that Electron finds by its name. */
function filesOf(platform: NodeJS.Platform, icon: TrayIcon): string[] {
  const file = trayIconFile(icon, platform);
  return file.endsWith('.ico')
    ? [file]
    : ['', '@2x', '@3x'].map((scale) => file.replace('.png', `${scale}.png`));
}

const allFiles = (): string[] =>
  (['darwin', 'linux', 'win32'] as const).flatMap((platform) =>
    (icons[platform] ?? []).flatMap((icon) => filesOf(platform, icon)),
  );

it('names a file that is there for every icon, in every scale', () => {
  expect(allFiles().filter((file) => !existsSync(join(resources, file)))).toEqual([]);
});

it('leaves no file in the folder unused', () => {
  const there = readdirSync(join(resources, 'tray')).map((name) => `tray/${name}`);
  expect(there.sort()).toEqual(allFiles().sort());
});

it('is a template image on macOS, an .ico on Windows and a PNG on Linux', () => {
  const nine: TrayIcon = { state: 'available', badge: '9+' };
  expect([
    trayIconFile({ state: 'stale', badge: '' }, 'darwin'),
    trayIconFile(nine, 'win32'),
    trayIconFile(nine, 'linux'),
  ]).toEqual(['tray/staleTemplate.png', 'tray/available-9-plus.ico', 'tray/available-9-plus.png']);
});
