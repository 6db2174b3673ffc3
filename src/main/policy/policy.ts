import type { Notice } from '../../shared/ipc';
import type { Settings, SharedSettings } from '../../shared/settings';

/** What a policy can take away. */
export const DISABLEABLES = ['history', 'demo', 'notifications'] as const;

export type Disableable = (typeof DISABLEABLES)[number];

/** What the organisation decides for everybody on this computer. docs/administration.md tells it to whoever writes one. */
export interface Policy {
  /** Takes the place of the provider's, and of the flag. Without a trailing slash. */
  readonly apiUrl: string | null;
  /** The user can't change these. */
  readonly fixed: Partial<SharedSettings>;
  /** These hold until the user chooses another. */
  readonly defaults: Partial<SharedSettings>;
  readonly disabled: ReadonlySet<Disableable>;
  /** null: no feed, whatever the user's own file says; undefined: that counts. */
  readonly releaseFeed: string | null | undefined;
}

/** Where there is none: the user decides. */
export const noPolicy: Policy = {
  apiUrl: null,
  fixed: {},
  defaults: {},
  disabled: new Set(),
  releaseFeed: undefined,
};

/** The policy of this run, and what is to be said of it. */
export interface PolicyInForce {
  readonly policy: Policy;
  readonly state: 'none' | 'unreadable' | 'untrusted' | 'in force' | 'in force with faults';
  /** Where each part stands that was dropped. */
  readonly faults: readonly string[];
  readonly notice: Notice | null;
}

/** What a policy means for the settings alone. */
export interface SettingsRules {
  /** In force whatever the user chose. */
  readonly fixed: Partial<Settings>;
  /** In force until the user chooses. */
  readonly defaults: Partial<Settings>;
}

/** Without a history nothing is recorded, and without notifications nobody is watched. */
export function settingsRules({ fixed, defaults, disabled }: Policy): SettingsRules {
  return {
    fixed: {
      ...fixed,
      ...(disabled.has('history') && { history: false }),
      ...(disabled.has('notifications') && { watches: [] }),
    },
    defaults,
  };
}
