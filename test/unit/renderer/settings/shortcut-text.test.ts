import { describe, expect, it } from 'vitest';
import { shortcutText } from '../../../../src/renderer/settings/shortcut-text';
import { messagesFor } from '../../../../src/shared/messages/messages-for';

const { keys } = messagesFor('en').settings;

describe('a shortcut is written as the system writes it', () => {
  it.each([
    ['linux', 'Control+Alt+Shift+Super+R', 'Ctrl+Alt+Shift+Super+R'],
    ['win32', 'CommandOrControl+Super+PageUp', 'Ctrl+Win+Page Up'],
    ['darwin', 'Control+Alt+Shift+Command+Up', '⌃⌥⇧⌘↑'],
    ['linux', 'Control+num1', 'Ctrl+Num 1'],
  ] as const)('%s', (platform, accelerator, text) => {
    expect(shortcutText(accelerator, platform, keys)).toBe(text);
  });

  it('with the names of the keys in the language of the window', () => {
    const { settings } = messagesFor('es');
    expect(shortcutText('Control+Shift+Space', 'linux', settings.keys)).toBe('Ctrl+Mayús+Espacio');
  });
});
