import type { ColleagueId } from '../../shared/colleague';

/** What the user asked of the tray, by its menu or by a click on the icon. */
export type TrayIntent =
  | { readonly kind: 'copy-number'; readonly id: ColleagueId }
  | { readonly kind: 'call'; readonly id: ColleagueId }
  | { readonly kind: 'toggle-window' }
  | { readonly kind: 'refresh' }
  | { readonly kind: 'quit' };
