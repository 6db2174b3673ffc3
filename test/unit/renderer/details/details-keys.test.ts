import { expect, it } from 'vitest';
import { detailsCommand } from '../../../../src/renderer/details/details-keys';
import type { KeyPlace, KeyPress } from '../../../../src/renderer/list/list-keys';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...held,
});

const inDetails = (
  key: string,
  held: Partial<KeyPress> = {},
  place: KeyPlace = 'elsewhere',
): ReturnType<typeof detailsCommand> =>
  detailsCommand(press(key, held), { place, platform: 'linux' });

it.each([
  ['ArrowLeft', {}, 'back'],
  ['Escape', {}, 'back'],
  ['f', {}, 'favourite'],
  ['n', {}, 'watch'],
  ['Enter', { ctrlKey: true }, 'call'],
  ['ContextMenu', {}, 'menu'],
  ['F10', { shiftKey: true }, 'menu'],
  ['b', {}, 'type'],
  ['F', { shiftKey: true }, 'type'],
  [' ', {}, undefined],
  ['Enter', {}, 'copy'],
  ['Enter', { shiftKey: true }, undefined],
  ['Tab', {}, undefined],
  ['c', { ctrlKey: true }, undefined],
] as const)('%s %o in the details: %s', (key, held, command) => {
  expect(inDetails(key, held)).toBe(command);
});

it('leaves Enter to the button that has the focus', () => {
  expect(inDetails('Enter', {}, 'button')).toBeUndefined();
});

it('leaves a text field all its keys', () => {
  expect(inDetails('ArrowLeft', {}, 'field')).toBeUndefined();
});
