import type { TrayIntent } from './tray-intent';

/** Labels are plain text; what a platform takes for a mnemonic is the adapter's business. */
export type TrayMenuItem =
  | { readonly kind: 'separator' }
  /** A line to read. */
  | { readonly kind: 'text'; readonly label: string }
  | {
      readonly kind: 'action';
      readonly label: string;
      readonly enabled: boolean;
      readonly intent: TrayIntent;
    }
  | {
      readonly kind: 'checkbox';
      readonly label: string;
      readonly checked: boolean;
      /** Turns it over. */
      readonly intent: TrayIntent;
    }
  | {
      readonly kind: 'submenu';
      readonly label: string;
      readonly enabled: boolean;
      readonly items: readonly TrayMenuItem[];
    };

export function action(
  label: string,
  intent: TrayIntent,
  enabled = true,
): TrayMenuItem & { kind: 'action' } {
  return { kind: 'action', label, enabled, intent };
}
