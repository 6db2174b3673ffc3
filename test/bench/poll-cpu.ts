import { setTimeout as delay } from 'node:timers/promises';
import type { Bench } from './bench';
import { CpuMeter } from './cpu-meter';
import { bySize, median, type Figure, type Size } from './figure';
import { doneAfter, during, startFloor, type Started } from './launch';
import { startProvider, type BenchProvider } from './provider';
import { NO_POLLS, type SignedInProfile } from './signed-in-profile';

const POLLS = 8;
const QUICK_POLLS = 5;
/** By then what a start leaves to do is done, such as collecting its garbage, and what sixty polls make hot is compiled. */
const SETTLE_MS = 60_000;
const QUICK_SETTLE_MS = 1_500;
const IDLE_MS = 7_000;
const QUICK_IDLE_MS = 1_500;

const WHAT = 'CPU of a poll that changes nothing';

/** Milliseconds of CPU of one poll, what an idle second takes taken off. */
interface Cost {
  readonly ours: number;
  readonly floor: number;
}

/** Both run at the same time, each with a provider of its own. */
interface Both {
  readonly ours: Started;
  readonly floor: Started;
}

/**
 * Row 5: a list that says what the last one said, every second, against an app that reads it and throws it away. Once
 * with the same bytes, and once with another token in the links of all pictures, of which the provider's page says
 * neither that it changes nor that it does not.
 */
export async function measurePollCpu(bench: Bench): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [size, profile] of bench.profiles) {
    const forFloor = await startProvider(size);
    try {
      bench.say(`CPU without polls, ${size}`);
      const idle = await idleCost(bench, profile);
      for (const renews of [false, true]) {
        for (const provider of [profile.provider, forFloor]) provider.renewTokens(renews);
        const what = renews ? `${WHAT}, but for new tokens of pictures` : WHAT;
        bench.say(`${what}, ${size}`);
        figures.push(figureOf(what, size, await costs(bench, profile, forFloor, idle)));
      }
    } finally {
      await forFloor.close();
    }
  }
  return figures;
}

/** Of each run. */
async function costs(
  bench: Bench,
  profile: SignedInProfile,
  forFloor: BenchProvider,
  idle: Cost,
): Promise<readonly Cost[]> {
  const polls = bench.isQuick ? QUICK_POLLS : POLLS;
  const read = `--read=${forFloor.baseUrl}/users?includeAvatars=true`;
  return withBoth(bench, profile, { ours: '--poll-interval=1', floor: [read] }, (both) =>
    inTurn(bench.runs, async () => {
      const [ours, floor] = await Promise.all([
        costOfPolls(both.ours, profile.provider, polls),
        costOfPolls(both.floor, forFloor, polls),
      ]);
      return { ours: ours - idle.ours, floor: floor - idle.floor };
    }),
  );
}

/** Of the second between two polls, without one. */
function idleCost(bench: Bench, profile: SignedInProfile): Promise<Cost> {
  const forMs = bench.isQuick ? QUICK_IDLE_MS : IDLE_MS;
  const perSecond = 1000 / forMs;
  return withBoth(bench, profile, { ours: NO_POLLS, floor: [] }, async ({ ours, floor }) => {
    const idle = await inTurn(bench.runs, async () => {
      const [meter, floorMeter] = [new CpuMeter(ours.pid), new CpuMeter(floor.pid)];
      await delay(forMs);
      return { ours: perSecond * meter.read(), floor: perSecond * floorMeter.read() };
    });
    return medianOf(idle);
  });
}

async function inTurn<T>(runs: number, run: () => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  while (results.length < runs) results.push(await run());
  return results;
}

async function withBoth<T>(
  { executable, isQuick }: Bench,
  profile: SignedInProfile,
  flags: { readonly ours: string; readonly floor: readonly string[] },
  measure: (both: Both) => Promise<T>,
): Promise<T> {
  return during(profile.start({ flags: [flags.ours] }), async (ours) => {
    await doneAfter(ours);
    return during(await startFloor(executable, flags.floor), async (floor) => {
      await doneAfter(floor);
      await delay(isQuick ? QUICK_SETTLE_MS : SETTLE_MS);
      return measure({ ours, floor });
    });
  });
}

async function costOfPolls(
  app: Started,
  { requests }: BenchProvider,
  polls: number,
): Promise<number> {
  const meter = new CpuMeter(app.pid);
  const before = requests.list;
  while (requests.list < before + polls) await delay(20);
  await delay(500); // what the last one caused is over, and the next has not come
  return meter.read() / (requests.list - before);
}

function figureOf(what: string, size: Size, costs: readonly Cost[]): Figure {
  return {
    ...{ row: 5, what, size, unit: 'ms' },
    ...medianOf(costs),
    budget: { kind: 'over-floor', most: bySize(size, [2, 10, 90]) },
    runs: costs.length,
  };
}

function medianOf(costs: readonly Cost[]): Cost {
  return {
    ours: median(costs.map(({ ours }) => ours)),
    floor: median(costs.map(({ floor }) => floor)),
  };
}
