import { beforeEach, expect, it } from 'vitest';
import { collectAtRest } from '../../../../src/main/heap/collect-at-rest';
import type { GoodPoll } from '../../../../src/main/presence/good-poll';
import { colleagueNamed } from '../../../fakes/colleague';
import { FakeClock } from '../../../fakes/fake-clock';

const REST_MS = 6_000;

let clock: FakeClock;
let collectedAt: number[];
let poll: (directory: GoodPoll['read']['directory']) => void;
let stir: () => void;

beforeEach(() => {
  clock = new FakeClock();
  const startedAt = clock.monotonic();
  collectedAt = [];
  stir = collectAtRest({
    clock,
    presence: {
      onGoodPoll: (listener) => {
        poll = (directory) => listener({ read: { directory } as GoodPoll['read'] });
      },
    },
    collect: () => collectedAt.push(clock.monotonic() - startedAt),
  });
});

it('collects once the start is over', async () => {
  await clock.advance(10 * REST_MS);
  expect(collectedAt).toEqual([REST_MS]);
});

it('waits for the first list', async () => {
  await clock.advance(1_000);
  poll([colleagueNamed('Anouk Vos')]);
  await clock.advance(10 * REST_MS);
  expect(collectedAt).toEqual([1_000 + REST_MS]);
});

it('collects after each change of a long list, and after none of a short one', async () => {
  const short = [colleagueNamed('Anouk Vos')];
  const long = Array.from({ length: 1_000 }, (_, index) => colleagueNamed(`Anouk ${index}`));
  poll(short);
  await clock.advance(REST_MS);
  poll([...short]);
  await clock.advance(REST_MS);
  poll(long);
  await clock.advance(REST_MS);
  poll(long);
  await clock.advance(REST_MS);
  expect(collectedAt).toEqual([REST_MS, 3 * REST_MS]);
});

it('collects when something else has left much behind', async () => {
  await clock.advance(REST_MS);
  stir();
  await clock.advance(REST_MS);
  expect(collectedAt).toEqual([REST_MS, 2 * REST_MS]);
});
