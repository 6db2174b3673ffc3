import { expect, test } from 'vitest';
import { WritePace } from '../../../../src/main/vault/write-pace';
import { FakeClock } from '../../../fakes/fake-clock';

test('runs at once when asked, then once a period however often it is asked', async () => {
  const clock = new FakeClock();
  const runs: number[] = [];
  const pace = new WritePace(clock, 1000, () => runs.push(clock.monotonic()));
  pace.ask();
  for (let times = 0; times < 3; times += 1) {
    await clock.advance(300);
    pace.ask();
  }
  await clock.advance(5000);
  pace.ask();
  expect(runs).toEqual([0, 1000, 5900]);
});

test('what was cancelled does not run, and does not hold up what is asked later', async () => {
  const clock = new FakeClock();
  let runs = 0;
  const pace = new WritePace(clock, 1000, () => (runs += 1));
  pace.ask();
  pace.ask();
  pace.cancel();
  await clock.advance(5000);
  expect(runs).toBe(1);
  pace.ask();
  expect(runs).toBe(2);
});
