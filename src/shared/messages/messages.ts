import type { Availability } from '../colleague';

/** Every sentence of the app. A language that lacks one does not compile. Times come in already formatted for the reader's locale. */
export interface Messages {
  /** "12 of 30 available" */
  readonly summary: (available: number, total: number) => string;
  readonly colleagues: (count: number) => string;
  readonly availability: Readonly<Record<Availability, string>>;
  readonly freshness: {
    readonly justNow: string;
    readonly minutesAgo: (minutes: number) => string;
    readonly asOf: (time: string) => string;
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
    readonly quit: string;
  };
  readonly notification: {
    readonly nowAvailable: (name: string) => string;
    readonly severalAvailable: (count: number) => string;
  };
}
