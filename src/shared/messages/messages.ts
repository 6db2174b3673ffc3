import type { ApiKeyFlaw } from '../api-key';
import type { Availability } from '../colleague';
import type { Notice } from '../ipc';
import type { Language } from '../language';
import type { Watch } from '../settings';
import type { KeychainTrouble, PollFailure } from '../trouble';
import type { DetailsMessages } from './details/details-messages';
import type { SettingsMessages } from './settings/settings-messages';

/** Every sentence of the app. A language that lacks one does not compile. Times come in already formatted for the reader's locale. */
export interface Messages {
  readonly couldNotStart: string;
  /** A fault of the app itself, in a dialog of the system. */
  readonly crash: {
    readonly main: string;
    readonly mainExplained: string;
    readonly window: string;
    /** Closing the dialog loads the window once more. */
    readonly windowExplained: string;
  };
  /** "12 of 30 available": begins with `counts` of the same numbers. */
  readonly summary: (available: number, total: number) => string;
  /** "12 of 30" */
  readonly counts: (available: number, total: number) => string;
  readonly colleagues: (count: number) => string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly availability: Readonly<Record<Availability, string>>;
  /** The same for a status that may no longer hold: "Was available". */
  readonly wasAvailability: Readonly<Record<Availability, string>>;
  readonly freshness: {
    readonly justNow: string;
    readonly minutesAgo: (minutes: number) => string;
    readonly asOf: (time: string) => string;
  };
  readonly header: {
    readonly refresh: string;
    readonly pin: string;
    readonly settings: string;
    readonly demo: string;
    readonly demoExplained: string;
    readonly leaveDemo: string;
    /** How long a refresh has to wait, in the place of its icon. */
    readonly seconds: (seconds: number) => string;
    readonly minutes: (minutes: number) => string;
  };
  readonly search: {
    readonly label: string;
    readonly matches: (count: number, total: number) => string;
    readonly enterCopies: string;
    readonly enterShows: string;
    readonly noMatch: (query: string) => string;
    readonly clear: string;
  };
  readonly list: {
    readonly label: string;
    readonly favourites: string;
    readonly available: string;
    readonly unavailable: string;
    readonly everyone: string;
    readonly you: string;
    readonly matches: string;
    readonly loading: string;
    readonly empty: string;
    readonly emptyExplained: string;
  };
  readonly row: {
    readonly actionsFor: (name: string) => string;
    readonly copyNumber: string;
    readonly call: string;
    readonly addFavourite: string;
    readonly removeFavourite: string;
    readonly notify: string;
    /** What `notify` is set to. */
    readonly notifies: Readonly<Record<Watch['times'], string>>;
    readonly details: string;
    /** "since 13:40", behind the status. */
    readonly since: (time: string) => string;
    /** By this computer, which knows of no earlier time. */
    readonly seenHere: string;
    /** The tag of the reader's own row. */
    readonly you: string;
    readonly extension: (extension: string) => string;
    /** The short tag and the whole words of a user that is an answering service. */
    readonly service: string;
    readonly answeringService: string;
    readonly speaks: (language: string) => string;
  };
  readonly said: {
    readonly copied: (number: string) => string;
    readonly calling: (number: string) => string;
    readonly noNumber: (name: string) => string;
    readonly gone: (name: string) => string;
    /** The text to copy by hand follows. */
    readonly copyFailed: string;
    readonly callFailed: string;
    readonly mailing: (address: string) => string;
    readonly mailFailed: string;
    readonly favourite: (name: string) => string;
    readonly noFavourite: (name: string) => string;
    readonly watch: Readonly<Record<Watch['times'] | 'off', (name: string) => string>>;
  };
  readonly trouble: {
    readonly sentence: Readonly<Record<PollFailure['kind'], string>>;
    readonly offlineSince: (time: string) => string;
    readonly paused: (time: string) => string;
    /** Before there is any list. */
    readonly pausedEmpty: string;
    readonly resume: string;
    readonly nextTryInSeconds: (seconds: number) => string;
    readonly nextTryInMinutes: (minutes: number) => string;
    readonly trying: string;
    readonly tryNow: string;
    readonly replaceKey: string;
    readonly updateNow: string;
  };
  readonly signIn: {
    readonly heading: string;
    readonly lede: string;
    readonly keyLabel: string;
    readonly show: string;
    readonly hide: string;
    readonly whereToFind: string;
    readonly connect: string;
    readonly connecting: string;
    readonly tryDemo: string;
    readonly refused: string;
    readonly flaw: Readonly<Record<ApiKeyFlaw, string>>;
    readonly notKept: string;
    readonly keepForSession: string;
    readonly keyGone: string;
    readonly replaceHeading: string;
    readonly back: string;
  };
  readonly keychain: {
    readonly waiting: string;
    readonly heading: string;
    readonly lockedHeading: string;
    /** Where a key is known to be in it. */
    readonly lockedExplained: string;
    readonly sentence: Readonly<Record<KeychainTrouble['kind'], string>>;
    /** What to install on Linux. */
    readonly installService: string;
    readonly installLibrary: string;
    readonly retry: string;
    readonly unlock: string;
    readonly enterKey: string;
  };
  readonly details: DetailsMessages;
  readonly settings: SettingsMessages;
  readonly notice: Readonly<Record<Notice, string>>;
  /** The system's own menu of a colleague, beside what it shares with `row`. */
  readonly menu: {
    readonly copy: (number: string) => string;
    readonly copyEmail: string;
    readonly copyExtension: (extension: string) => string;
    readonly mail: string;
    /** The choices under `row.notify`. */
    readonly notifies: Readonly<Record<Watch['times'] | 'off', string>>;
  };
  readonly tray: {
    readonly loading: string;
    readonly signedOut: string;
    readonly keychainTrouble: string;
    readonly offline: string;
    readonly rejected: string;
    readonly copyNumber: string;
    readonly call: string;
    readonly show: string;
    readonly hide: string;
    readonly refresh: string;
    readonly notify: string;
    /** The end of the tooltip, and the line at the head of the menu. */
    readonly paused: string;
    readonly pausedUntil: (time: string) => string;
    readonly pause: string;
    readonly halfAnHour: string;
    readonly untilTomorrow: string;
    readonly resume: string;
    readonly settings: string;
    readonly quit: string;
  };
  readonly notification: {
    readonly nowAvailable: (name: string) => string;
    readonly twoAvailable: (first: string, second: string) => string;
    /** `others`: two or more. */
    readonly severalAvailable: (first: string, others: number) => string;
    /** What a click on the notification does. */
    readonly open: string;
  };
}
