import { expect, test } from 'vitest';
import { KEPT_MS, Recording } from '../../../../src/main/history/recording';
import type { Availability, ColleagueId } from '../../../../src/shared/colleague';
import type { Directory } from '../../../../src/shared/directory-change';
import type { Stretch } from '../../../../src/shared/stretch';
import { colleagueNamed, idOf } from '../../../fakes/colleague';

const anouk = idOf('Anouk');
const always = { from: 0, to: Infinity };

/** A directory of these availabilities, by first name. */
function directoryOf(availabilities: Readonly<Record<string, Availability>>): Directory {
  return Object.entries(availabilities).map(([name, availability]) =>
    colleagueNamed(name, { availability }),
  );
}

const available = directoryOf({ Anouk: 'available' });
const unavailable = directoryOf({ Anouk: 'unavailable' });

function stretches(recording: Recording, id: ColleagueId = anouk): readonly Stretch[] {
  return recording.stretches(id, always);
}

test('polls that see the same are one stretch, and a change starts the next', () => {
  const recording = new Recording();
  recording.observe(available, 10, false);
  recording.observe(available, 20, true);
  recording.observe(unavailable, 30, true);
  recording.observe(unavailable, 40, true);
  expect(stretches(recording)).toEqual([
    { from: 10, to: 30, availability: 'available' },
    { from: 30, to: 40, availability: 'unavailable' },
  ]);
});

test('a single poll has seen nothing that lasted', () => {
  const recording = new Recording();
  recording.observe(available, 10, false);
  recording.observe(unavailable, 50, false);
  expect([stretches(recording), recording.spans]).toEqual([[], [{ from: 50, to: 50 }]]);
});

test('between the last poll before a gap and the first one after it nothing is claimed', () => {
  const recording = new Recording();
  recording.observe(available, 10, false);
  recording.observe(available, 20, true);
  recording.observe(available, 90, false);
  recording.observe(unavailable, 95, true);
  recording.observe(unavailable, 99, true);
  expect(stretches(recording)).toEqual([
    { from: 10, to: 20, availability: 'available' },
    { from: 90, to: 95, availability: 'available' },
    { from: 95, to: 99, availability: 'unavailable' },
  ]);
});

test('a change that happened in a gap is known from the first poll after it', () => {
  const recording = new Recording();
  recording.observe(available, 10, false);
  recording.observe(available, 20, true);
  recording.observe(unavailable, 90, false);
  recording.observe(unavailable, 99, true);
  expect(stretches(recording)).toEqual([
    { from: 10, to: 20, availability: 'available' },
    { from: 90, to: 99, availability: 'unavailable' },
  ]);
});

test('nobody has a history from before she was in the directory, or from after she left it', () => {
  const recording = new Recording();
  const bram = directoryOf({ Bram: 'available' });
  recording.observe(bram, 10, false);
  recording.observe([...available, ...bram], 20, true);
  recording.observe(bram, 30, true);
  recording.observe(bram, 40, true);
  expect(stretches(recording)).toEqual([{ from: 20, to: 30, availability: 'available' }]);
  expect(stretches(recording, idOf('Bram'))).toEqual([
    { from: 10, to: 40, availability: 'available' },
  ]);
  expect(stretches(recording, idOf('Cas'))).toEqual([]);
});

test('a day is cut out of what was seen', () => {
  const recording = new Recording();
  recording.observe(available, 10, false);
  recording.observe(unavailable, 30, true);
  recording.observe(unavailable, 50, true);
  expect(recording.stretches(anouk, { from: 20, to: 40 })).toEqual([
    { from: 20, to: 30, availability: 'available' },
    { from: 30, to: 40, availability: 'unavailable' },
  ]);
});

test('a clock that was put back takes what lies ahead of it along', () => {
  const recording = new Recording();
  recording.observe(available, 100, false);
  recording.observe(unavailable, 200, true);
  recording.observe(unavailable, 300, true);
  recording.observe(unavailable, 150, true);
  recording.observe(unavailable, 160, true);
  expect(stretches(recording)).toEqual([
    { from: 100, to: 150, availability: 'available' },
    { from: 150, to: 160, availability: 'unavailable' },
  ]);
});

test('a clock that was put forward opens a gap', () => {
  const recording = new Recording();
  recording.observe(available, 10, false);
  recording.observe(available, 20, true);
  recording.observe(available, 26 * 60_000, true);
  expect(stretches(recording)).toEqual([{ from: 10, to: 20, availability: 'available' }]);
});

test('what is older than seven days is forgotten, and so is who was last seen then', () => {
  const recording = new Recording();
  const bram = directoryOf({ Bram: 'available' });
  recording.observe([...available, ...bram], 1000, false);
  recording.observe(bram, 2000, true);
  recording.observe(bram, 4000, true);
  recording.prune(KEPT_MS + 3000);
  expect(stretches(recording, idOf('Bram'))).toEqual([
    { from: 3000, to: 4000, availability: 'available' },
  ]);
  expect([...recording.tracks.keys()]).toEqual([idOf('Bram')]);
  recording.prune(KEPT_MS + 4000);
  expect(recording.spans).toEqual([]);
});

test('where there is more than can be kept, the oldest goes sooner', () => {
  const recording = new Recording();
  const people = Array.from({ length: 2000 }, (_, index) => `Colleague ${index}`);
  const everybody = (availability: Availability): Directory =>
    people.map((name) => colleagueNamed(name, { availability }));
  const [here, away] = [everybody('available'), everybody('unavailable')];
  const stepMs = 20 * 60_000;
  const steps = 500; // a week at this pace: a million changes
  for (let step = 1; step <= steps; step += 1) {
    recording.observe(step % 2 === 0 ? here : away, step * stepMs, true);
    recording.prune(step * stepMs);
  }
  const entries = [...recording.tracks.values()].reduce((sum, { times }) => sum + times.length, 0);
  expect(entries).toBeLessThanOrEqual(100_000);
  expect(stretches(recording, idOf('Colleague 7')).at(-1)).toEqual({
    from: (steps - 1) * stepMs,
    to: steps * stepMs,
    availability: 'unavailable',
  });
});

test('what is beyond all measure is not kept at all', () => {
  const recording = new Recording();
  const people = Array.from({ length: 100_001 }, (_, index) => colleagueNamed(`C ${index}`));
  recording.observe(people, 10, false);
  recording.prune(10);
  expect([recording.spans, recording.tracks.size]).toEqual([[], 0]);
});
