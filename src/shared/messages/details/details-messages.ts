import type { Availability, Colleague } from '../../colleague';

/** The page of one colleague. Times come in already formatted for the reader's locale. */
export interface DetailsMessages {
  readonly back: string;
  readonly copy: (text: string) => string;
  /** The number with its country, and as it is dialled within the reader's own. */
  readonly number: string;
  readonly national: string;
  readonly email: string;
  readonly extension: string;
  readonly mail: string;
  /** What rings when somebody calls. */
  readonly ringsOn: string;
  readonly devices: Readonly<Record<NonNullable<Colleague['fixed']['ringDevice']>, string>>;
  readonly language: string;
  readonly country: string;
  readonly role: string;
  readonly roles: Readonly<Record<Exclude<Colleague['role'], 'unknown'>, string>>;
  readonly today: string;
  readonly seenHere: string;
  readonly week: string;
  readonly notObserved: string;
  readonly nothingSeen: string;
  /** A day in words: "Monday 16 November: available 3 hours, unavailable 1 hour between 08:40 and 17:05". */
  readonly dayObserved: (day: string, parts: string, from: string, to: string) => string;
  readonly lasted: Readonly<Record<Availability, (duration: string) => string>>;
  /** Follows on it after a semicolon. */
  readonly notObservedFor: (duration: string) => string;
  readonly dayNotObserved: (day: string) => string;
  readonly historyOff: string;
}
