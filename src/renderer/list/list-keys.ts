import type { WindowState } from '../../shared/ipc';
import type { Step } from './step';

export type ListCommand =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'copy' | 'call' | 'favourite' | 'watch' | 'escape' | 'type' };

/** What had the focus when the key went down. */
export type KeyPlace = 'search' | 'list' | 'button' | 'elsewhere';

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
  if (press.isComposing || press.altKey || press.shiftKey) return typed(press, context);
  if (hasCommandKey(press, context.platform)) {
    return press.key === 'Enter' ? { kind: 'call' } : undefined;
  }
  if (press.ctrlKey || press.metaKey) return undefined;
  const step = stepOf(press.key, context.pageRows);
  if (step !== undefined) return { kind: 'step', step };
  if (press.key === 'Escape') return { kind: 'escape' };
  if (press.key === 'Enter') return context.place === 'button' ? undefined : { kind: 'copy' };
  return onRow(press, context) ?? typed(press, context);
}

/** Ctrl, on a Mac the command key. */
export function hasCommandKey(press: KeyPress, platform: WindowState['platform']): boolean {
  return platform === 'darwin' ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
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

/** Letters act on a row only when the list has the focus; in the search field they are letters. */
function onRow({ key }: KeyPress, { place }: KeyContext): ListCommand | undefined {
  if (place !== 'list') return undefined;
  if (key.toLowerCase() === 'f') return { kind: 'favourite' };
  return key.toLowerCase() === 'n' ? { kind: 'watch' } : undefined;
}

/** Anything that writes a character goes to the search field; a blank stays with the button that has the focus. */
function typed(press: KeyPress, { place }: KeyContext): ListCommand | undefined {
  const { key, ctrlKey, metaKey, altKey, isComposing } = press;
  const writes = [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
  return writes && !isComposing && place !== 'search' ? { kind: 'type' } : undefined;
}
