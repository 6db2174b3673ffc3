import type { Settings } from '../../settings';

/** The words of the Settings screen. */
export interface SettingsMessages {
  readonly heading: string;
  readonly back: string;
  readonly pollInterval: string;
  readonly seconds: (seconds: number) => string;
  readonly minutes: (minutes: number) => string;
  /** Shown when a flag overrules the setting. */
  readonly overruled: (interval: string) => string;
  /** At a control that the organisation decides. */
  readonly managed: string;
  readonly notificationsDisabled: string;
  /** The headings, in no order. */
  readonly groups: Readonly<
    Record<
      'me' | 'look' | 'use' | 'notifications' | 'updates' | 'history' | 'account' | 'help',
      string
    >
  >;
  readonly chooseMe: string;
  readonly whyChooseMe: string;
  readonly meChosen: string;
  /** Chosen once, but in no list now. */
  readonly meGone: string;
  readonly forgetMe: string;
  /** Under the first matches, when there are `count` others. */
  readonly moreMatches: (count: number) => string;
  readonly theme: string;
  readonly themes: Readonly<Record<Settings['theme'], string>>;
  readonly density: string;
  readonly densities: Readonly<Record<Settings['density'], string>>;
  readonly order: string;
  readonly orders: Readonly<Record<Settings['order'], string>>;
  readonly language: string;
  readonly systemLanguage: string;
  readonly rinkelLanguage: string;
  readonly clickCopies: string;
  readonly copies: Readonly<Record<Settings['clickCopies'], string>>;
  readonly shortcut: string;
  readonly shortcutExplained: string;
  readonly noShortcut: string;
  readonly pressKeys: string;
  readonly recording: string;
  /** The modifiers as they stand on the keys of this computer: "Ctrl, Alt or Super". */
  readonly holdModifier: (modifiers: string) => string;
  readonly shortcutRefused: string;
  /** Keys as they are called where the system writes them out. */
  readonly keys: Readonly<
    Record<'shift' | 'space' | 'home' | 'end' | 'pageUp' | 'pageDown' | 'insert', string>
  >;
  readonly launchAtLogin: string;
  readonly launchExplained: string;
  readonly sound: string;
  readonly quietHours: string;
  readonly quietExplained: string;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly keepHistory: string;
  readonly historyExplained: string;
  readonly clearHistory: string;
  readonly clearHistoryQuestion: string;
  readonly confirmClearHistory: string;
  readonly historyCleared: string;
  readonly signOut: string;
  readonly signOutQuestion: string;
  readonly confirmSignOut: string;
  readonly cancel: string;
  readonly signOutFailed: string;
  readonly copyDiagnostics: string;
  readonly diagnosticsExplained: string;
  readonly diagnosticsCopied: string;
  readonly diagnosticsFailed: string;
  readonly openLogs: string;
  readonly openLogsFailed: string;
  readonly releasesFrom: (host: string) => string;
  readonly newRelease: (version: string) => string;
  readonly openRelease: string;
  readonly openReleaseFailed: string;
  readonly version: (version: string) => string;
}
