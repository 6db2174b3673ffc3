import { describe, expect, it } from 'vitest';
import { appCommand } from '../../../../src/renderer/app-keys';
import {
  listCommand,
  type KeyPlace,
  type KeyPress,
  type ListCommand,
} from '../../../../src/renderer/list/list-keys';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...held,
});

const inList = (
  key: string,
  place: KeyPlace,
  held?: Partial<KeyPress>,
  platform: 'linux' | 'darwin' = 'linux',
): ListCommand | undefined => listCommand(press(key, held), { place, platform, pageRows: 8 });

describe('in the list', () => {
  it.each([
    ['ArrowDown', { kind: 'step', step: 1 }],
    ['ArrowUp', { kind: 'step', step: -1 }],
    ['PageDown', { kind: 'step', step: 8 }],
    ['PageUp', { kind: 'step', step: -8 }],
    ['Home', { kind: 'step', step: 'first' }],
    ['End', { kind: 'step', step: 'last' }],
    ['Enter', { kind: 'act' }],
    ['Escape', { kind: 'escape' }],
    ['ContextMenu', { kind: 'menu' }],
    ['ArrowRight', undefined],
    ['f', undefined],
    ['n', undefined],
  ])('%s from the search field', (key, command) => {
    expect(inList(key, 'search')).toEqual(command);
  });

  it.each([
    ['f', { kind: 'favourite' }],
    ['N', { kind: 'watch' }],
    ['a', { kind: 'type' }],
    [' ', undefined],
  ])('%j when a row has the focus', (key, command) => {
    expect(inList(key, 'list')).toEqual(command);
  });

  it.each(['search-end', 'list', 'row-button', 'elsewhere'] as const)(
    'the right arrow opens the details from %s',
    (place) => {
      expect(inList('ArrowRight', place)).toEqual({ kind: 'details' });
    },
  );

  it('Shift+F10 stands for the menu key', () => {
    expect(inList('F10', 'list', { shiftKey: true })).toEqual({ kind: 'menu' });
    expect(inList('F10', 'list')).toBeUndefined();
  });

  it('the buttons of a row take its letters', () => {
    expect(inList('n', 'row-button')).toEqual({ kind: 'watch' });
    expect(inList('n', 'button')).toEqual({ kind: 'type' });
  });

  it('another text field keeps all its keys', () => {
    for (const key of ['Escape', 'ArrowDown', 'a']) expect(inList(key, 'field')).toBeUndefined();
  });

  it('Enter on a button is the button’s own', () => {
    expect(inList('Enter', 'button')).toBeUndefined();
  });

  it('keys of an input method are left to it', () => {
    expect(inList('Enter', 'search', { isComposing: true })).toBeUndefined();
  });

  it('Ctrl and Enter call, on a Mac with the command key', () => {
    expect(inList('Enter', 'search', { ctrlKey: true })).toEqual({ kind: 'call' });
    expect(inList('Enter', 'search', { metaKey: true }, 'darwin')).toEqual({ kind: 'call' });
    expect(inList('Enter', 'search', { ctrlKey: true }, 'darwin')).toBeUndefined();
  });
});

describe('anywhere', () => {
  it.each([
    [press('F5'), 'refresh'],
    [press('r', { ctrlKey: true }), 'refresh'],
    [press('p', { ctrlKey: true }), 'pin'],
    [press(',', { ctrlKey: true }), 'settings'],
    [press('r'), undefined],
    [press('r', { metaKey: true }), undefined],
  ] as const)('%o', (keys, command) => {
    expect(appCommand(keys, 'linux')).toBe(command);
  });
});
