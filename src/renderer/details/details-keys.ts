import type { WindowState } from '../../shared/ipc';
import {
  hasCommandKey,
  letterCommand,
  opensMenu,
  writesCharacter,
  type KeyPlace,
  type KeyPress,
} from '../list/list-keys';

export type DetailsCommand = 'back' | 'copy' | 'call' | 'favourite' | 'watch' | 'menu' | 'type';

/** What a key does while the details of a colleague are shown; undefined: what it always does. */
export function detailsCommand(
  press: KeyPress,
  { place, platform }: { readonly place: KeyPlace; readonly platform: WindowState['platform'] },
): DetailsCommand | undefined {
  if (place === 'field' || press.isComposing) return undefined;
  if (opensMenu(press)) return 'menu';
  if (hasCommandKey(press, platform)) return press.key === 'Enter' ? 'call' : undefined;
  if (press.key === 'Escape') return 'back';
  if (press.altKey || press.ctrlKey || press.metaKey) return undefined;
  if (press.key === 'Enter') return isButton(place) || press.shiftKey ? undefined : 'copy';
  if (press.key === 'ArrowLeft') return press.shiftKey ? undefined : 'back';
  const letter = press.shiftKey ? undefined : letterCommand(press.key);
  if (letter?.kind === 'favourite' || letter?.kind === 'watch') return letter.kind;
  return writesCharacter(press) ? 'type' : undefined;
}

/** Enter presses the button that has the focus. */
function isButton(place: KeyPlace): boolean {
  return place === 'button' || place === 'row-button';
}
