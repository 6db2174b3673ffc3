import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Recording } from '../../../../src/main/history/recording';
import {
  parseStoredRecording,
  storeRecording,
} from '../../../../src/main/history/stored-recording';
import type { Availability, ColleagueId } from '../../../../src/shared/colleague';
import type { Directory } from '../../../../src/shared/directory-change';
import { colleagueNamed, idOf } from '../../../fakes/colleague';

const names = ['Anouk', 'Bram', 'Cas'];
const always = { from: 0, to: Infinity };

interface Step {
  readonly directory: Directory;
  /** Negative where the clock is put back. */
  readonly afterMs: number;
  readonly continuous: boolean;
}

const directory: fc.Arbitrary<Directory> = fc
  .tuple(...names.map(() => fc.constantFrom<Availability | null>('available', 'unavailable', null)))
  .map((states) =>
    names.flatMap((name, index) => {
      const availability = states[index];
      return availability === undefined || availability === null
        ? []
        : [colleagueNamed(name, { availability })];
    }),
  );

const forward = fc.integer({ min: 1, max: 2_000_000 });
const stepsOf = (afterMs: fc.Arbitrary<number>): fc.Arbitrary<Step[]> =>
  fc.array(fc.record({ directory, afterMs, continuous: fc.boolean() }), { maxLength: 40 });

interface Poll extends Step {
  readonly at: number;
}

/** The polls with their times, which are never negative. */
function pollsOf(steps: readonly Step[]): Poll[] {
  let at = 10_000_000;
  return steps.map((step) => ({ ...step, at: (at = Math.max(1, at + step.afterMs)) }));
}

function record(polls: readonly Poll[]): Recording {
  const recording = new Recording();
  for (const poll of polls) recording.observe(poll.directory, poll.at, poll.continuous);
  return recording;
}

const everybody = names.map(idOf);

test('stretches are in order, never overlap and are never empty, whatever the clock does', () => {
  const anywhere = stepsOf(fc.integer({ min: -3_000_000, max: 2_000_000 }));
  fc.assert(
    fc.property(anywhere, fc.nat(30_000_000), (steps, pruned) => {
      const recording = record(pollsOf(steps));
      for (let round = 0; round < 2; round += 1) {
        for (const id of everybody) {
          const ends = recording.stretches(id, always).flatMap(({ from, to }) => [from, to]);
          expect(ends).toEqual([...ends].sort((a, b) => a - b));
          for (const { from, to } of recording.stretches(id, always)) expect(from).toBeLessThan(to);
        }
        recording.prune(pruned);
      }
    }),
  );
});

test('at every moment a stretch says what the poll before it saw, and none spans a gap', () => {
  fc.assert(
    fc.property(stepsOf(forward), (steps) => {
      const polls = pollsOf(steps);
      const recording = record(polls);
      polls.forEach((poll, index) => {
        const next = polls[index + 1];
        if (next === undefined) return;
        const wasWatched = next.continuous && next.afterMs <= 25 * 60_000;
        const moment = { from: poll.at, to: next.at };
        for (const id of everybody) {
          const availability = availabilityIn(poll.directory, id);
          expect(recording.stretches(id, moment)).toEqual(
            wasWatched && availability !== undefined ? [{ ...moment, availability }] : [],
          );
        }
      });
    }),
  );
});

test('what is stored comes back the same and goes on the same', () => {
  fc.assert(
    fc.property(stepsOf(forward), fc.nat(), (steps, where) => {
      const polls = pollsOf(steps);
      const half = polls.slice(0, where % (polls.length + 1));
      const stored: unknown = JSON.parse(JSON.stringify(storeRecording(record(half))));
      const resumed = parseStoredRecording(stored) ?? new Recording();
      for (const poll of polls.slice(half.length)) {
        resumed.observe(poll.directory, poll.at, poll.continuous);
      }
      expect(storeRecording(resumed)).toEqual(storeRecording(record(polls)));
    }),
  );
});

test('anything at all parses to a recording or to nothing', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (spans, tracks) => {
      const parsed = parseStoredRecording({ spans, tracks });
      if (parsed !== undefined) expect(parsed.tracks.size).toBe((tracks as unknown[]).length);
      expect(parseStoredRecording(spans)).toBeUndefined();
    }),
  );
});

function availabilityIn(directory: Directory, id: ColleagueId): Availability | undefined {
  return directory.find((colleague) => colleague.id === id)?.availability;
}
