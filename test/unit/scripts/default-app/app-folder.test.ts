import { expect, it } from 'vitest';
import { appFolder } from '../../../../scripts/default-app/app-folder.cjs';

it.each([
  ['alone', ['/electron', '.'], '.'],
  ['before the app’s own flags', ['/electron', '/app', '--demo', 'more'], '/app'],
  [
    'after what a test driver adds',
    ['/electron', '--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '/app'],
    '/app',
  ],
  ['missing', ['/electron', '--inspect=0'], undefined],
])('the app folder is found %s', (_where, argv, folder) => {
  expect(appFolder(argv)).toBe(folder);
});
