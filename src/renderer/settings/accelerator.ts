import type { WindowState } from '../../shared/ipc';

export type Platform = WindowState['platform'];

export type ShortcutPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'
>;

/** In the order in which systems write them. */
type Modifier = 'Control' | 'Alt' | 'Shift' | 'Super' | 'Command';

/** What a press adds up to while a shortcut is recorded. */
export type Recorded =
  | { readonly kind: 'shortcut'; readonly accelerator: string }
  /** Keys that would be missed everywhere else without another modifier: Shift writes capitals. */
  | { readonly kind: 'modifier-missing' }
  /** Modifiers so far, or a key that no shortcut can have. */
  | { readonly kind: 'unfinished' };

/** An accelerator as Electron writes them, within what `parseSettingsChange` takes. */
export function recordShortcut(press: ShortcutPress, platform: Platform): Recorded {
  const key = acceleratorKey(press);
  if (key === undefined) return { kind: 'unfinished' };
  const modifiers = heldModifiers(press, platform);
  if (modifiers.every((modifier) => modifier === 'Shift')) return { kind: 'modifier-missing' };
  return { kind: 'shortcut', accelerator: [...modifiers, key].join('+') };
}

export function heldModifiers(
  { ctrlKey, altKey, shiftKey, metaKey }: Omit<ShortcutPress, 'key' | 'code'>,
  platform: Platform,
): readonly Modifier[] {
  const modifiers: Modifier[] = [];
  if (ctrlKey) modifiers.push('Control');
  if (altKey) modifiers.push('Alt');
  if (shiftKey) modifiers.push('Shift');
  if (metaKey) modifiers.push(metaOf(platform));
  return modifiers;
}

/** A shortcut must have one of these. */
export function neededModifiers(platform: Platform): readonly Modifier[] {
  return ['Control', 'Alt', metaOf(platform)];
}

function metaOf(platform: Platform): Modifier {
  return platform === 'darwin' ? 'Command' : 'Super';
}

const NAMED_KEYS = new Map([
  [' ', 'Space'],
  ['ArrowUp', 'Up'],
  ['ArrowDown', 'Down'],
  ['ArrowLeft', 'Left'],
  ['ArrowRight', 'Right'],
  ['Home', 'Home'],
  ['End', 'End'],
  ['PageUp', 'PageUp'],
  ['PageDown', 'PageDown'],
  ['Insert', 'Insert'],
]);

/** What the key writes, or where it writes nothing plain (Option on a Mac, Shift and a digit) what it is called. */
function acceleratorKey({ key, code }: ShortcutPress): string | undefined {
  const onPad = /^Numpad(\d)$/.exec(code);
  if (onPad?.[1] === key) return `num${key}`;
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase();
  if (/^F([1-9]|1\d|2[0-4])$/.test(key)) return key;
  return NAMED_KEYS.get(key) ?? /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1];
}
