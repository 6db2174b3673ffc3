import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WatchService } from '../../../../src/main/watches/watch-service';
import type { Availability, ColleagueId } from '../../../../src/shared/colleague';
import { colleagueNamed } from '../../../fakes/colleague';

const anouk = colleagueNamed('Anouk');
const bjorn = colleagueNamed('Bjorn');

/** Letters stand for polls: A available, U unavailable, ? unknown, - not in the list. A `|` before one makes it a baseline. */
type Polls = string;

const AVAILABILITIES: Readonly<Record<string, Availability | undefined>> = {
  A: 'available',
  U: 'unavailable',
  '?': 'unknown',
};

/** A `!` for each poll in which Anouk is announced, a `.` for every other. `watchedAt`: who is watched at which poll. */
function announced(
  polls: Polls,
  watchedAt: (poll: number) => readonly ColleagueId[] = () => [anouk.id],
): string {
  const service = new WatchService();
  const steps = polls.match(/\|?[AU?-]/g) ?? [];
  return steps
    .map((step, index) => {
      const availability = AVAILABILITIES[step.slice(-1)];
      const directory =
        availability === undefined
          ? []
          : [
              { ...anouk, availability },
              { ...bjorn, availability },
            ];
      const news = service.accept(directory, watchedAt(index), step.startsWith('|'));
      return news.map(({ id }) => (id === anouk.id ? '!' : 'b')).join('') || '.';
    })
    .join('');
}

describe('a watched colleague', () => {
  it.each([
    ['is news who became available and still is a poll later, once', '|UAAA', '..!.'],
    ['is news each time', '|UAAUAA', '..!..!'],
    ['is no news who was available all along', '|AAA', '...'],
    ['is no news for a status that flaps', '|UAUAUA', '......'],
    ['is no news for what happened out of sight', '|UU|AAA', '.....'],
    ['is news for what happens after a gap', '|A|UAA', '...!'],
    ['waits for two polls after a gap as well', '|UA|AA|UAA', '......!'],
    ['counts unknown as not available', '|?AA', '..!'],
    ['starts anew after missing from the list', '|UA-AA', '....!'],
    ['is no news for being missing', '|AA-AA', '.....'],
    ['is no news for being new', '|--AAA', '.....'],
  ])('%s', (_, polls, news) => {
    expect(announced(polls)).toBe(news);
  });

  it('is news the next poll but one when the watch is set on somebody shown as unavailable', () => {
    const setAfterFirst = (poll: number): ColleagueId[] => (poll < 1 ? [] : [anouk.id]);
    expect(announced('|UAA', setAfterFirst)).toBe('..!');
  });

  it('must go away first when the watch is set on somebody shown as available', () => {
    const setAfterSecond = (poll: number): ColleagueId[] => (poll < 2 ? [] : [anouk.id]);
    expect(announced('|UAAAUAA', setAfterSecond)).toBe('......!');
  });

  it('is no news once the watch is taken away', () => {
    expect(announced('|UAA', (poll) => (poll < 2 ? [anouk.id] : []))).toBe('...');
  });
});

it('knows nobody any more once it has forgotten', () => {
  const service = new WatchService();
  const see = (availability: Availability): readonly unknown[] =>
    service.accept([{ ...anouk, availability }], [anouk.id], false);
  see('unavailable');
  see('available');
  service.forget();
  expect([see('available'), see('available')]).toEqual([[], []]);
});

it('finds several at once, in the order of the watches', () => {
  expect(announced('|UAA', () => [bjorn.id, anouk.id])).toBe('..b!');
});

describe('whatever the polls', () => {
  const poll = fc.tuple(fc.constantFrom('A', 'U', '?', '-'), fc.boolean());
  const history = fc.array(poll, { maxLength: 30 }).map((polls) => {
    const steps = polls.map(([letter, baseline]) => `${baseline ? '|' : ''}${letter}`);
    return { steps: ['|U', ...steps], polls: ['|U', ...steps].join('') };
  });

  it('news is available in two polls in a row, neither of them a baseline after the last absence', () => {
    fc.assert(
      fc.property(history, ({ steps, polls }) => {
        for (const [index, mark] of [...announced(polls)].entries()) {
          if (mark !== '!') continue;
          expect(steps.slice(index - 1, index + 1)).toEqual(['A', 'A']);
          expect(steps[index - 2]).toMatch(/^\|?[U?]$|^-$/);
        }
      }),
    );
  });

  it('who becomes available and stays is news exactly once', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 2, max: 10 }), ({ polls }, stays) => {
        const news = announced(`${polls}U${'A'.repeat(stays)}`).slice(-stays);
        expect(news).toBe(`.!${'.'.repeat(stays - 2)}`);
      }),
    );
  });
});
