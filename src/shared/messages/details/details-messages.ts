import type { Colleague } from '../../colleague';

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
  readonly notObserved: string;
  readonly nothingSeen: string;
  readonly historyOff: string;
}
