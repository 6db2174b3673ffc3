import type { ApiKeyFlaw } from './api-key';
import type { ColleagueId } from './colleague';
import type { E164 } from './e164';
import type { Language } from './language';
import type { Result } from './result';
import type { Settings } from './settings';
import type { Snapshot, SnapshotPush } from './snapshot';
import type { KeychainTrouble, PollFailure } from './trouble';

/** Why sign-in did not happen; the typed key stays in the field. */
export type SignInError =
  | { readonly kind: 'bad-key'; readonly flaw: ApiKeyFlaw }
  | { readonly kind: 'poll'; readonly failure: PollFailure }
  /** The key works but could not be kept. Main holds it until `keep-for-session` or another `sign-in`. */
  | { readonly kind: 'keychain'; readonly trouble: KeychainTrouble };

export type NumberError = 'unknown-colleague' | 'no-number' | 'failed';

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
}

/** One intent per user action: `[arguments, answer]`. Expected failures are values, because Electron keeps only the message of what is thrown. */
export interface Requests {
  'get-snapshot': [[], Snapshot];
  'get-window-state': [[], WindowState];
  'sign-in': [[key: string], Result<null, SignInError>];
  'keep-for-session': [[], Result<null, 'no-key'>];
  'start-demo': [[], null];
  'retry-keychain': [[], null];
  /** Deletes the key from the keychain; tells if it could not. Leaving the demo is the same intent. */
  'sign-out': [[], Result<null, KeychainTrouble>];
  refresh: [[], null];
  'copy-number': [[id: ColleagueId], Result<E164, NumberError>];
  call: [[id: ColleagueId], Result<E164, NumberError>];
  'set-favourite': [[id: ColleagueId, favourite: boolean], null];
  'set-watch': [[id: ColleagueId, watched: boolean], null];
  /** Takes the valid values and answers with the window state after them. */
  'save-settings': [[change: Partial<Settings>], WindowState];
  'hide-window': [[], null];
}

export type RequestName = keyof Requests;
export type RequestArgs<N extends RequestName> = Requests[N][0];
export type RequestAnswer<N extends RequestName> = Requests[N][1];

/** From main to the renderer. */
export interface Pushes {
  snapshot: SnapshotPush;
  'window-state': WindowState;
  /** The window was brought up by the user: the search field takes the focus; with an id that colleague is selected. */
  'window-shown': { readonly select: ColleagueId | null };
  /** Trouble that belongs to no poll and no screen, such as settings that were not saved. */
  notice: Notice;
}

export type Notice = 'settings-not-saved' | 'settings-set-aside';

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
  'sign-in': 0,
  'keep-for-session': 0,
  'start-demo': 0,
  'retry-keychain': 0,
  'sign-out': 0,
  refresh: 0,
  'copy-number': 0,
  call: 0,
  'set-favourite': 0,
  'set-watch': 0,
  'save-settings': 0,
  'hide-window': 0,
} satisfies Record<RequestName, 0>) as RequestName[];

export const PUSH_NAMES = Object.keys({
  snapshot: 0,
  'window-state': 0,
  'window-shown': 0,
  notice: 0,
} satisfies Record<PushName, 0>) as PushName[];
