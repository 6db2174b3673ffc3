import type { SettingsMessages } from '../../shared/messages/settings/settings-messages';
import type { Platform } from './accelerator';

/** An accelerator, or only its modifiers, as this system writes it: `Ctrl+Shift+R`, `⇧⌘R`. */
export function shortcutText(
  accelerator: string,
  platform: Platform,
  keys: SettingsMessages['keys'],
): string {
  const texts = new Map([...keyTexts(keys), ...modifierTexts(platform, keys.shift)]);
  return accelerator
    .split('+')
    .map((part) => texts.get(part) ?? part.replace(/^num(\d)$/, 'Num $1'))
    .join(platform === 'darwin' ? '' : '+');
}

/** Electron has more than one name for the same key. */
function modifierTexts(platform: Platform, shift: string): [name: string, text: string][] {
  const isMac = platform === 'darwin';
  const control = isMac ? '⌃' : 'Ctrl';
  const alt = isMac ? '⌥' : 'Alt';
  const meta = metaText(platform);
  return [
    ['Control', control],
    ['Alt', alt],
    ['Option', alt],
    ['Shift', isMac ? '⇧' : shift],
    ['Command', meta],
    ['Super', meta],
    ['Meta', meta],
    ['CommandOrControl', isMac ? meta : control],
  ];
}

function metaText(platform: Platform): string {
  if (platform === 'darwin') return '⌘';
  return platform === 'win32' ? 'Win' : 'Super';
}

function keyTexts(keys: SettingsMessages['keys']): [name: string, text: string][] {
  return [
    ['Space', keys.space],
    ['Home', keys.home],
    ['End', keys.end],
    ['PageUp', keys.pageUp],
    ['PageDown', keys.pageDown],
    ['Insert', keys.insert],
    ['Up', '↑'],
    ['Down', '↓'],
    ['Left', '←'],
    ['Right', '→'],
  ];
}
