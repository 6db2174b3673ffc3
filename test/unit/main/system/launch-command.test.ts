import { expect, it } from 'vitest';
import { hiddenLaunchCommand } from '../../../../src/main/system/launch-command';

const files = {
  isPackaged: true,
  execPath: '/opt/Reachable/reachable',
  appPath: '/opt/Reachable/resources/app.asar',
  appImage: undefined,
};

it('the installed app is started by itself, hidden', () => {
  expect(hiddenLaunchCommand(files)).toEqual(['/opt/Reachable/reachable', '--hidden']);
});

it('an AppImage is started by its file, and not by what it is unpacked to for the while', () => {
  const appImage = '/home/anouk/Reachable.AppImage';
  expect(hiddenLaunchCommand({ ...files, appImage })).toEqual([appImage, '--hidden']);
});

it('in development the runtime is told which app, also inside another AppImage', () => {
  const development = {
    isPackaged: false,
    execPath: '/usr/lib/electron/electron',
    appPath: '/home/anouk/reachable',
    appImage: '/home/anouk/Editor.AppImage',
  };
  expect(hiddenLaunchCommand(development)).toEqual([
    '/usr/lib/electron/electron',
    '/home/anouk/reachable',
    '--hidden',
  ]);
});
