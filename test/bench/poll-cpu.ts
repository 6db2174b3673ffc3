import { setTimeout as delay } from 'node:timers/promises';
import type { Bench } from './bench';
import { CpuMeter } from './cpu-meter';
import { bySize, median, type Figure, type Size } from './figure';
import { doneAfter, during, startFloor, type Started } from './launch';
import type { BenchProvider } from './provider';
import { NO_POLLS, type SignedInProfile } from './signed-in-profile';

const POLLS = 8;
const QUICK_POLLS = 5;
const SETTLE_MS = 2_500;
const QUICK_SETTLE_MS = 1_500;

const WHAT = 'CPU of a poll that changes nothing';

/** Milliseconds of CPU of one poll, what an idle second takes taken off. */
interface Cost {
  readonly ours: number;
  readonly floor: number;
}

/**
 * Row 5: a list that says what the last one said, every second, against an app that reads it and throws it away. Once
 * with the same bytes, and once with another token in the links of all pictures, of which the provider's page says
 * neither that it changes nor that it does not.
 */
export async function measurePollCpu(bench: Bench): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [size, profile] of bench.profiles) {
    const idle = await idleCost(bench, profile);
    for (const renews of [false, true]) {
      profile.provider.renewTokens(renews);
      const what = renews ? `${WHAT}, but for new tokens of pictures` : WHAT;
      const costs: Cost[] = [];
      for (let run = 1; run <= bench.runs; run += 1) {
        bench.say(`${what}, ${size}, run ${run} of ${bench.runs}`);
        costs.push(await costOf(bench, profile, idle));
      }
      figures.push(figureOf(what, size, costs));
    }
  }
  return figures;
}

async function costOf(bench: Bench, profile: SignedInProfile, idle: Cost): Promise<Cost> {
  const { provider } = profile;
  const polls = bench.isQuick ? QUICK_POLLS : POLLS;
  const measure = async (app: Started): Promise<number> => {
    await settle(app, bench);
    return costOfPolls(app, provider, polls);
  };
  const read = `--read=${provider.baseUrl}/users?includeAvatars=true`;
  const floor = await during(await startFloor(bench.executable, [read]), measure);
  const ours = await during(profile.start({ flags: ['--poll-interval=1'] }), measure);
  return { ours: ours - idle.ours, floor: floor - idle.floor };
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

async function settle(app: Started, { isQuick }: Bench): Promise<void> {
  await doneAfter(app);
  await delay(isQuick ? QUICK_SETTLE_MS : SETTLE_MS);
}

/** Of the second between two polls, without one. */
async function idleCost(bench: Bench, profile: SignedInProfile): Promise<Cost> {
  const forMs = bench.isQuick ? 3000 : 5000;
  const measure = async (app: Started): Promise<number> => {
    await settle(app, bench);
    const meter = new CpuMeter(app.pid);
    await delay(forMs);
    return (1000 * meter.read()) / forMs;
  };
  return {
    floor: await during(await startFloor(bench.executable), measure),
    ours: await during(profile.start({ flags: [NO_POLLS] }), measure),
  };
}

function figureOf(what: string, size: Size, costs: readonly Cost[]): Figure {
  return {
    ...{ row: 5, what, size, unit: 'ms' },
    ours: median(costs.map(({ ours }) => ours)),
    floor: median(costs.map(({ floor }) => floor)),
    budget: { kind: 'over-floor', most: bySize(size, [2, 10, 90]) },
    runs: costs.length,
  };
}
