import type { WindowState } from '../../shared/ipc';
import type { Step } from './step';

export type ListCommand =
  | { readonly kind: 'step'; readonly step: Step }
  | {
      readonly kind:
        'act' | 'call' | 'favourite' | 'watch' | 'details' | 'menu' | 'escape' | 'type';
    };

/**
 * What had the focus when the key went down. `search-end`: the search field, with the caret behind all that is in it;
 * `row-button`: a button that acts on the selected row; `field`: another text field, which keeps all its keys.
 */
export type KeyPlace =
  'search' | 'search-end' | 'list' | 'row-button' | 'button' | 'field' | 'elsewhere';

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

interface KeyContext {
  readonly place: KeyPlace;
  readonly platform: WindowState['platform'];
  /** How far Page Up and Page Down go. */
  readonly pageRows: number;
}

/** What a key does in the list of colleagues; undefined: what it always does. */
export function listCommand(press: KeyPress, context: KeyContext): ListCommand | undefined {
  const { place, platform, pageRows } = context;
  if (place === 'field') return undefined;
  if (opensMenu(press)) return { kind: 'menu' };
  if (press.isComposing || press.altKey || press.shiftKey) return typed(press, place);
  if (hasCommandKey(press, platform)) {
    return press.key === 'Enter' ? { kind: 'call' } : undefined;
  }
  if (press.ctrlKey || press.metaKey) return undefined;
  const step = stepOf(press.key, pageRows);
  if (step !== undefined) return { kind: 'step', step };
  return plainKey(press.key, place) ?? onRow(press, place) ?? typed(press, place);
}

/** Ctrl, on a Mac the command key. */
export function hasCommandKey(press: KeyPress, platform: WindowState['platform']): boolean {
  return platform === 'darwin' ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
}

/** The menu key, and what stands for it where there is none. */
export function opensMenu({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): boolean {
  if (ctrlKey || altKey || metaKey) return false;
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

/** Whether the key writes a character; a blank does not count, it presses the button that has the focus. */
export function writesCharacter(press: KeyPress): boolean {
  const { key, ctrlKey, metaKey, altKey, isComposing } = press;
  return [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey && !isComposing;
}

/** Letters act on a colleague only where they can't be meant for a text. */
export function letterCommand(key: string): ListCommand | undefined {
  if (key.toLowerCase() === 'f') return { kind: 'favourite' };
  return key.toLowerCase() === 'n' ? { kind: 'watch' } : undefined;
}

function stepOf(key: string, pageRows: number): Step | undefined {
  const steps = new Map<string, Step>([
    ['ArrowDown', 1],
    ['ArrowUp', -1],
    ['PageDown', pageRows],
    ['PageUp', -pageRows],
    ['Home', 'first'],
    ['End', 'last'],
  ]);
  return steps.get(key);
}

function plainKey(key: string, place: KeyPlace): ListCommand | undefined {
  if (key === 'Escape') return { kind: 'escape' };
  const isButton = place === 'button' || place === 'row-button';
  if (key === 'Enter') return isButton ? undefined : { kind: 'act' };
  return key === 'ArrowRight' && place !== 'search' ? { kind: 'details' } : undefined;
}

function onRow({ key }: KeyPress, place: KeyPlace): ListCommand | undefined {
  return place === 'list' || place === 'row-button' ? letterCommand(key) : undefined;
}

/** Anything that writes a character goes to the search field. */
function typed(press: KeyPress, place: KeyPlace): ListCommand | undefined {
  const isThere = place === 'search' || place === 'search-end';
  return writesCharacter(press) && !isThere ? { kind: 'type' } : undefined;
}
