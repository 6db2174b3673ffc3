import type { FaultRow } from './fault-row';

/** A row of the table that no test of this suite shows. */
export type ElsewhereRow = FaultRow &
  (
    | {
        /** The tests that do; most have a clock that stands still. */
        readonly shownBy: {
          /** From the top of the repository. */
          readonly file: string;
          /** As they are written in the file. */
          readonly titles: readonly string[];
        };
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
    shownBy: {
      file: `${PRESENCE}/presence-service.test.ts`,
      titles: [
        'keeps the list with its age when the network drops, and comes back at once with it',
      ],
    },
  },
  {
    number: 8,
    fault: 'many failures in a row',
    expectation: 'full jitter, doubling up to five minutes',
    shownBy: {
      file: `${PRESENCE}/poll-schedule.test.ts`,
      titles: ['doubles the longest wait with every failure, up to the cap'],
    },
  },
  {
    number: 18,
    fault: '429 with any Retry-After',
    expectation: 'never asked earlier, and later by an interval at most',
    shownBy: {
      file: `${PRESENCE}/poll-schedule.test.ts`,
      titles: [
        'never asks earlier than the provider allows',
        'comes back over an interval after a wait that ends for all at once: $kind',
      ],
    },
  },
  {
    number: 18,
    fault: 'a date in each of its three forms, past or far off',
    expectation: 'from now to an hour',
    shownBy: {
      file: 'test/unit/main/directory/retry-after.test.ts',
      titles: ['measures the date %j against the clock', 'is always null or from 0 to an hour'],
    },
  },
  {
    number: 20,
    fault: 'unknown availability, in the log',
    expectation: 'told once a run, in a few plain characters',
    shownBy: {
      file: 'test/unit/main/log/journal.test.ts',
      titles: ['an unknown availability is told once, in forty plain characters'],
    },
  },
  {
    number: 21,
    fault: 'any JSON at all',
    expectation: 'nothing is thrown, nobody is made available',
    shownBy: {
      file: 'test/unit/main/directory/parse-directory.property.test.ts',
      titles: ['is read without an error', 'makes nobody available who was not said to be'],
    },
  },
  {
    number: 24,
    fault: 'a switch that makes Chromium take every certificate',
    expectation: 'dropped by a packaged app before it could matter',
    shownBy: {
      file: 'test/unit/main/developer-switches.test.ts',
      titles: ['does not hear of what developers of Chromium use'],
    },
  },
  {
    number: 29,
    fault: 'a picture that failed, a while later',
    expectation: 'not asked for again for one minute, or ten where it was refused',
    shownBy: {
      file: 'test/unit/main/avatars/avatar-store.test.ts',
      titles: [
        'by %s is not tried again for ten minutes, whatever the token',
        'of the network is tried again after a minute',
      ],
    },
  },
];
