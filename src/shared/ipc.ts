import type { ApiKeyFlaw } from './api-key';
import type { ColleagueId } from './colleague';
import type { E164 } from './e164';
import type { Json } from './json';
import type { Language } from './language';
import type { Result } from './result';
import type { Settings, Watch } from './settings';
import type { Stretch } from './stretch';
import type { PackedSnapshot } from './packed-snapshot';
import type { SnapshotPush } from './snapshot';
import type { KeychainTrouble, PollFailure } from './trouble';

/** Why sign-in did not happen; the typed key stays in the field. */
export type SignInError =
  | { readonly kind: 'bad-key'; readonly flaw: ApiKeyFlaw }
  | { readonly kind: 'poll'; readonly failure: PollFailure }
  /** A later step of the user took its place; nothing is to be said. */
  | { readonly kind: 'superseded' }
  /** The key works but could not be kept. Main holds it until `keep-for-session` or another `sign-in`. */
  | { readonly kind: 'keychain'; readonly trouble: KeychainTrouble };

/** What can be copied of a colleague. `national`: the number as dialled within the reader's country. */
export type Copyable = 'e164' | 'national' | 'email' | 'extension';

export const COPYABLES: readonly Copyable[] = ['e164', 'national', 'email', 'extension'];

/** `no-number`: there is nothing of the kind to copy or to call. */
export type NumberError = 'unknown-colleague' | 'no-number' | 'failed';

/** What the menu of a colleague offers. */
export type ColleagueChoice =
  | { readonly kind: 'copy'; readonly what: Copyable }
  | { readonly kind: 'call' }
  | { readonly kind: 'mail' }
  | { readonly kind: 'set-favourite'; readonly favourite: boolean }
  | { readonly kind: 'set-watch'; readonly times: Watch['times'] | 'off' };

/** CSS pixels from the upper left corner of the page. */
export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

/** What the window shows besides the snapshot. */
export interface WindowState {
  readonly settings: Settings;
  /** The language in force: flag, setting or system. */
  readonly language: Language;
  /** BCP 47 tag for times and numbers. */
  readonly locale: string;
  readonly platform: 'darwin' | 'linux' | 'win32';
  readonly version: string;
  /** Polls come at this interval, flag and setting taken together. */
  readonly pollIntervalMs: number;
  /** The reader's country, ISO 3166-1 alpha-2: that of my Rinkel preferences, else that of the locale. */
  readonly country: string;
  /** The shortcut of the settings could not be had; the last one that worked, if any, still works. */
  readonly shortcutRefused: boolean;
  /** The organisation decides these, and the user can't change them. */
  readonly managed: readonly (keyof Settings)[];
  /** Whether the made-up colleagues may be shown. */
  readonly hasDemo: boolean;
  /** null: nobody looks for new versions. */
  readonly releases: ReleaseNews | null;
}

/** What is known of new versions. Nothing is ever installed by the app itself. */
export interface ReleaseNews {
  /** Where is looked, once a day. */
  readonly host: string;
  /** A version newer than this one, or null. */
  readonly newer: string | null;
}

/** One intent per user action: `[arguments, answer]`. Expected failures are values, because Electron keeps only the message of what is thrown. */
export interface Requests {
  /** As text, which crosses the bridge to the page in one piece: ten thousand objects take it half a second. */
  'get-snapshot': [[], Json<PackedSnapshot>];
  'get-window-state': [[], WindowState];
  /** The page has drawn what it starts with: what waits for that may begin. */
  'at-rest': [[], null];
  'sign-in': [[key: string], Result<null, SignInError>];
  'keep-for-session': [[], Result<null, 'no-key'>];
  'start-demo': [[], null];
  'retry-keychain': [[], null];
  /** Deletes the key from the keychain; tells if it could not. Leaving the demo is the same intent. */
  'sign-out': [[], Result<null, KeychainTrouble>];
  refresh: [[], null];
  /**
   * Answers with the text that is on the clipboard now. `shown`: the number that the window showed when the user asked,
   * which is what is copied as `e164` or `national`, should the directory have another by now.
   */
  copy: [[id: ColleagueId, what: Copyable, shown?: E164], Result<string, NumberError>];
  call: [[id: ColleagueId], Result<string, NumberError>];
  'set-favourite': [[id: ColleagueId, favourite: boolean], null];
  mail: [[id: ColleagueId], Result<string, NumberError>];
  /** `off` takes the bell away. */
  'set-watch': [[id: ColleagueId, times: Watch['times'] | 'off'], null];
  /**
   * Opens the system's own menu for the colleague, at a point of the page or else at the pointer. Answers once it is
   * closed with what was chosen, for the window to do and to tell of; null: nothing.
   */
  'open-colleague-menu': [[id: ColleagueId, at?: PagePoint], ColleagueChoice | null];
  /** What was seen of the colleague in the last seven days, oldest first; empty where no history is kept. */
  'get-week': [[id: ColleagueId], readonly Stretch[]];
  'clear-history': [[], null];
  /** Ends a pause that the user asked for. */
  resume: [[], null];
  /** Takes the valid values and answers with the window state after them. */
  'save-settings': [[change: Partial<Settings>], WindowState];
  /** While a shortcut is recorded, the one in force is let go, so that pressing it records it. */
  'record-shortcut': [[recording: boolean], null];
  /** Puts what helps to find a fault on the clipboard: nothing personal. */
  'copy-diagnostics': [[], Result<null, 'failed'>];
  /** Opens the folder of the logs in the system's file manager. */
  'open-logs': [[], Result<null, 'failed'>];
  /** Opens the page of the newer version in the browser. */
  'open-release-page': [[], Result<null, 'failed'>];
  'hide-window': [[], null];
  /** While `holding`, the page has something that would be lost with it, such as a key that is typed: it is not given back. */
  'hold-window': [[holding: boolean], null];
}

export type RequestName = keyof Requests;
export type RequestArgs<N extends RequestName> = Requests[N][0];
export type RequestAnswer<N extends RequestName> = Requests[N][1];

/** The window was brought up by the user: the search field takes the focus. At most one of both is given. */
export interface ShownFor {
  /** This colleague is selected. */
  readonly select: ColleagueId | null;
  /** This is searched. */
  readonly search: string | null;
}

/** From main to the renderer. */
export interface Pushes {
  /** As text, for the same reason. */
  snapshot: Json<SnapshotPush>;
  'window-state': WindowState;
  'window-shown': ShownFor;
  /** The user asked for the settings from outside of the window. */
  'show-settings': null;
  /** Trouble that belongs to no poll and no screen, such as settings that were not saved. */
  notice: Notice;
}

export type Notice =
  | 'settings-not-saved'
  /** They could not be read; those that were saved last are in force. */
  | 'settings-restored'
  /** They could not be read, and there were none to restore. */
  | 'settings-reset'
  /** The profile can't be written: changes hold for this run. */
  | 'settings-in-memory'
  | 'launch-at-login-failed'
  /** The organisation's file can't be read, could have been written by anybody, or has parts that are dropped. */
  | 'policy-unreadable'
  | 'policy-untrusted'
  | 'policy-faulty'
  | 'demo-disabled'
  /** Asked for in the tray, where there is no place to say so. */
  | 'number-not-copied'
  | 'call-not-started';

export type PushName = keyof Pushes;

/** What the preload exposes as `window.reachable`. */
export interface ReachableApi {
  request<N extends RequestName>(name: N, ...args: RequestArgs<N>): Promise<RequestAnswer<N>>;
  /** Calls `listener` with every push of that name; returns the end of it. */
  on<N extends PushName>(name: N, listener: (push: Pushes[N]) => void): () => void;
}

/** The names at run time, for the preload's allow-list and for main's registration. */
export const REQUEST_NAMES = Object.keys({
  'get-snapshot': 0,
  'get-window-state': 0,
  'at-rest': 0,
  'sign-in': 0,
  'keep-for-session': 0,
  'start-demo': 0,
  'retry-keychain': 0,
  'sign-out': 0,
  refresh: 0,
  copy: 0,
  call: 0,
  mail: 0,
  'set-favourite': 0,
  'set-watch': 0,
  'open-colleague-menu': 0,
  'get-week': 0,
  'clear-history': 0,
  resume: 0,
  'save-settings': 0,
  'record-shortcut': 0,
  'copy-diagnostics': 0,
  'open-logs': 0,
  'open-release-page': 0,
  'hide-window': 0,
  'hold-window': 0,
} satisfies Record<RequestName, 0>) as RequestName[];

export const PUSH_NAMES = Object.keys({
  snapshot: 0,
  'window-state': 0,
  'window-shown': 0,
  'show-settings': 0,
  notice: 0,
} satisfies Record<PushName, 0>) as PushName[];
