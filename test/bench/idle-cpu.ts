import { setTimeout as delay } from 'node:timers/promises';
import type { Bench } from './bench';
import { CpuMeter } from './cpu-meter';
import { bySize, IN_TRAY, median, type Figure, type Size } from './figure';
import { doneAfter, during, startFloor, type Started } from './launch';
import { memoryOf } from './process-tree';
import { NO_POLLS } from './signed-in-profile';
import { withTray } from './with-tray';

const MINUTE_MS = 60_000;
const QUICK_MS = 10_000;
/** What a start leaves to be done is no part of an idle minute. */
const SETTLE_MS = 10_000;
const QUICK_SETTLE_MS = 5_000;
/** Percent of one core. */
const OVER_FLOOR = 1;
const MB = 1024 * 1024;

interface Idler {
  /** null: the floor. */
  readonly size: Size | null;
  readonly isShown: boolean;
  readonly app: Started;
  /** Percent of one core, of each minute. */
  readonly loads: number[];
}

/**
 * Row 4. All sizes and both floors idle at the same time, through the same minutes: the kernel accounts for each alone.
 * The hidden ones have their window for five minutes and have given it back by the end.
 */
export async function measureIdleCpu(bench: Bench): Promise<readonly Figure[]> {
  const idlers: Idler[] = [];
  try {
    for await (const idler of startIdlers(bench)) idlers.push(idler);
    await delay(bench.isQuick ? QUICK_SETTLE_MS : SETTLE_MS);
    const rounds = bench.isQuick ? 2 : Math.max(bench.runs, 5);
    const roundMs = bench.isQuick ? QUICK_MS : MINUTE_MS;
    for (let round = 1; round <= rounds; round += 1) {
      bench.say(`idle CPU, ${roundMs / 1000} s, round ${round} of ${rounds}`);
      await measureRound(idlers, roundMs);
    }
    const figures = idlers.flatMap((idler) => figureOf(idler, idlers));
    return bench.isQuick ? figures : [...figures, await givenBackMemory(bench, idlers)];
  } finally {
    for (const { app } of idlers) await app.quit();
  }
}

async function* startIdlers({ executable, profiles }: Bench): AsyncGenerator<Idler> {
  for (const isShown of [true, false]) {
    const floor = await startFloor(executable, isShown ? [] : ['--tray-only']);
    yield { size: null, isShown, app: floor, loads: [] };
    for (const [size, profile] of profiles) {
      const app = await profile.startCopy({ flags: [NO_POLLS] });
      yield { size, isShown, app, loads: [] };
      await doneAfter(app);
      if (!isShown) await withTray(app, (click) => click());
    }
  }
}

async function measureRound(idlers: readonly Idler[], roundMs: number): Promise<void> {
  const startedAt = performance.now();
  const meters = idlers.map(({ app }) => new CpuMeter(app.pid));
  await delay(roundMs);
  const tookMs = performance.now() - startedAt;
  idlers.forEach(({ loads }, index) => loads.push((100 * (meters[index]?.read() ?? NaN)) / tookMs));
}

function figureOf({ size, isShown, loads }: Idler, all: readonly Idler[]): readonly Figure[] {
  if (size === null) return [];
  const floor = all.find((other) => other.size === null && other.isShown === isShown);
  return [
    {
      ...{ row: 4, what: `CPU of an idle minute, ${isShown ? 'shown' : 'hidden'}`, size },
      unit: '% of a core',
      ours: median(loads),
      floor: median(floor?.loads ?? []),
      budget: { kind: 'over-floor', most: OVER_FLOOR },
      runs: loads.length,
    },
  ];
}

/**
 * Row 3 once more, after five minutes that were not hurried. All others quit first: what they share with it would count
 * for less.
 */
async function givenBackMemory({ executable }: Bench, idlers: readonly Idler[]): Promise<Figure> {
  const kept = idlers.filter(({ size, isShown }) => size !== null && !isShown).at(-1);
  if (kept === undefined) throw new Error('Nothing was hidden.');
  await kept.app.when('closed');
  for (const idler of idlers) if (idler !== kept) await idler.app.quit();
  await delay(SETTLE_MS);
  const ours = memoryOf(kept.app.pid) / MB;
  await kept.app.quit();
  const floor = await during(await startFloor(executable, ['--tray-only']), async ({ pid }) => {
    await delay(SETTLE_MS);
    return memoryOf(pid) / MB;
  });
  return {
    ...{ row: 3, what: 'the same, five real minutes', size: kept.size, unit: 'MB', ours, floor },
    budget: { kind: 'ratio', most: bySize(kept.size ?? 30, IN_TRAY) },
    runs: 1,
  };
}
