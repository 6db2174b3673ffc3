import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordShortcut, type ShortcutPress } from '../../../../src/renderer/settings/accelerator';
import { parseSettingsChange } from '../../../../src/shared/settings';

const press = (change: Partial<ShortcutPress>): ShortcutPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...change,
});
const shortcut = (accelerator: string): unknown => ({ kind: 'shortcut', accelerator });

describe('a recorded shortcut', () => {
  it.each([
    ['a letter', { key: 'r', code: 'KeyR', ctrlKey: true }, 'Control+R'],
    ['a letter of another layout', { key: 'a', code: 'KeyQ', ctrlKey: true }, 'Control+A'],
    ['a letter of another script', { key: 'к', code: 'KeyR', ctrlKey: true }, 'Control+R'],
    [
      'a digit with Shift',
      { key: '!', code: 'Digit1', altKey: true, shiftKey: true },
      'Alt+Shift+1',
    ],
    ['a digit of the number pad', { key: '1', code: 'Numpad1', ctrlKey: true }, 'Control+num1'],
    [
      'the number pad without its lock',
      { key: 'End', code: 'Numpad1', ctrlKey: true },
      'Control+End',
    ],
    ['a function key', { key: 'F12', code: 'F12', altKey: true }, 'Alt+F12'],
    ['Space', { key: ' ', code: 'Space', ctrlKey: true, altKey: true }, 'Control+Alt+Space'],
    ['an arrow', { key: 'ArrowUp', code: 'ArrowUp', metaKey: true }, 'Super+Up'],
  ])('takes %s', (_, change, accelerator) => {
    expect(recordShortcut(press(change), 'linux')).toEqual(shortcut(accelerator));
  });

  it('on a Mac has the command key, and the letter that Option hides', () => {
    const change = { key: '®', code: 'KeyR', altKey: true, metaKey: true };
    expect(recordShortcut(press(change), 'darwin')).toEqual(shortcut('Alt+Command+R'));
  });

  it.each([
    ['no modifier', {}],
    ['Shift alone', { shiftKey: true }],
  ])('is not made with %s', (_, change) => {
    const recorded = recordShortcut(press({ key: 'R', code: 'KeyR', ...change }), 'linux');
    expect(recorded).toEqual({ kind: 'modifier-missing' });
  });

  it.each(['Control', 'Dead', 'Tab', ';'])('is not finished with %s', (key) => {
    const recorded = recordShortcut(press({ key, code: key, ctrlKey: true }), 'linux');
    expect(recorded).toEqual({ kind: 'unfinished' });
  });

  it('is always one that the settings take', () => {
    const keys = fc.oneof(
      fc.string(),
      fc.constantFrom('a', 'Z', '7', ' ', 'F1', 'F24', 'ArrowLeft', 'PageDown', 'Insert'),
    );
    const presses = fc.record({
      key: keys,
      code: fc.oneof(fc.string(), fc.constantFrom('KeyA', 'Digit0', 'Numpad7')),
      ctrlKey: fc.boolean(),
      altKey: fc.boolean(),
      shiftKey: fc.boolean(),
      metaKey: fc.boolean(),
    });
    fc.assert(
      fc.property(presses, fc.constantFrom('linux', 'darwin', 'win32'), (pressed, platform) => {
        const recorded = recordShortcut(pressed, platform);
        if (recorded.kind !== 'shortcut') return;
        const change = { shortcut: recorded.accelerator };
        expect(parseSettingsChange(change)).toEqual(change);
      }),
    );
  });
});
