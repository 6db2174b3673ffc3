import type { ColleagueId } from '../../shared/colleague';
import type { Watch } from '../../shared/settings';
import type { PauseLength } from '../presence/user-pause';

/** What the user asked of the tray, by its menu or by a click on the icon. */
export type TrayIntent =
  | { readonly kind: 'copy-number'; readonly id: ColleagueId }
  | { readonly kind: 'call'; readonly id: ColleagueId }
  | {
      readonly kind: 'set-watch';
      readonly id: ColleagueId;
      readonly times: Watch['times'] | 'off';
    }
  /** A click on the icon. */
  | { readonly kind: 'toggle-window' }
  | { readonly kind: 'show-window' }
  | { readonly kind: 'hide-window' }
  | { readonly kind: 'refresh' }
  | { readonly kind: 'pause'; readonly length: PauseLength }
  | { readonly kind: 'resume' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'quit' };
