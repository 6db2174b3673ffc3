import type { FaultRow } from './fault-row';

/** A row of the table that no test of this suite shows. */
export type ElsewhereRow = FaultRow &
  (
    | {
        /** Path of the test that does, from the top of the repository; most have a clock that stands still. */
        readonly shownBy: string;
      }
    | {
        /** Why no test does. */
        readonly unshown: string;
      }
  );

const PRESENCE = 'test/unit/main/presence';

export const ELSEWHERE: readonly ElsewhereRow[] = [
  {
    number: 8,
    fault: 'network unplugged and back',
    expectation: 'asked again at once when the network returns',
    shownBy: `${PRESENCE}/presence-service.test.ts`,
  },
  {
    number: 8,
    fault: 'many failures in a row',
    expectation: 'full jitter, doubling up to five minutes',
    shownBy: `${PRESENCE}/poll-schedule.test.ts`,
  },
  {
    number: 18,
    fault: '429 with any Retry-After',
    expectation: 'never asked earlier, never later than an hour and a tenth',
    shownBy: `${PRESENCE}/poll-schedule.test.ts`,
  },
  {
    number: 18,
    fault: 'a date in each of its three forms, past or far off',
    expectation: 'from now to an hour',
    shownBy: 'test/unit/main/directory/retry-after.test.ts',
  },
  {
    number: 20,
    fault: 'unknown availability, in the log',
    expectation: 'told once a run, in a few plain characters',
    shownBy: 'test/unit/main/log/journal.test.ts',
  },
  {
    number: 21,
    fault: 'any JSON at all',
    expectation: 'nothing is thrown, nobody is made available',
    shownBy: 'test/unit/main/directory/parse-directory.property.test.ts',
  },
  {
    number: 24,
    fault: 'a switch that makes Chromium take every certificate',
    expectation: 'dropped by a packaged app before it could matter',
    shownBy: 'test/unit/main/developer-switches.test.ts',
  },
  {
    number: 29,
    fault: 'a picture that failed, a while later',
    expectation: 'not asked for again for one minute, or ten where it was refused',
    shownBy: 'test/unit/main/avatars/avatar-store.test.ts',
  },
];
