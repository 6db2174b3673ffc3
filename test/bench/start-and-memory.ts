import { setTimeout as delay } from 'node:timers/promises';
import type { Bench } from './bench';
import { bySize, IN_TRAY, median, type Figure, type Size } from './figure';
import { doneAfter, during, startFloor, type Started } from './launch';
import { memoryOf } from './process-tree';
import type { SignedInProfile } from './signed-in-profile';
import { withTray } from './with-tray';

const IDLE_MS = 10_000;
const QUICK_IDLE_MS = 3_000;
/** The five minutes of a hidden window pass in this time; idle-cpu.ts waits for them in earnest. */
const GIVE_BACK_MS = 1_000;
const MB = 1024 * 1024;

interface Sample {
  readonly doneMs: number;
  readonly shownMb: number;
  readonly trayMb: number;
}

/** Rows 1, 2 and 3: each round takes the two floors and every size in turn. */
export async function measureStartAndMemory(bench: Bench): Promise<readonly Figure[]> {
  const { executable, profiles, runs, say } = bench;
  const idleMs = bench.isQuick ? QUICK_IDLE_MS : IDLE_MS;
  const floors: Sample[] = [];
  const ours = new Map<Size, Sample[]>([...profiles.keys()].map((size) => [size, []]));
  for (let run = 1; run <= runs; run += 1) {
    say(`start and memory, round ${run} of ${runs}`);
    floors.push(await sampleFloors(executable, idleMs));
    for (const [size, profile] of profiles) ours.get(size)?.push(await sampleApp(profile, idleMs));
  }
  return [...ours].flatMap(([size, samples]) => figuresOf(size, samples, floors));
}

async function sampleFloors(executable: string, idleMs: number): Promise<Sample> {
  const window = await during(await startFloor(executable), async (floor) => {
    const doneMs = await doneAfter(floor);
    return { doneMs, shownMb: await idleMemory(floor, idleMs) };
  });
  const trayMb = await during(await startFloor(executable, ['--tray-only']), async (floor) => {
    await withTray(floor, async () => undefined);
    return idleMemory(floor, idleMs);
  });
  return { ...window, trayMb };
}

function sampleApp(profile: SignedInProfile, idleMs: number): Promise<Sample> {
  return during(profile.start({ giveBackMs: GIVE_BACK_MS }), async (app) => {
    const doneMs = await doneAfter(app);
    const shownMb = await idleMemory(app, idleMs);
    const clickedAt = Date.now();
    await withTray(app, (click) => click());
    await app.when('closed', clickedAt);
    return { doneMs, shownMb, trayMb: await idleMemory(app, idleMs) };
  });
}

async function idleMemory({ pid }: Started, idleMs: number): Promise<number> {
  await delay(idleMs);
  return memoryOf(pid) / MB;
}

function figuresOf(
  size: Size,
  samples: readonly Sample[],
  floors: readonly Sample[],
): readonly Figure[] {
  const figure = (
    row: number,
    what: string,
    unit: Figure['unit'],
    key: keyof Sample,
    most: readonly [number, number, number],
  ): Figure => ({
    ...{ row, what, size, unit },
    ours: median(samples.map((sample) => sample[key])),
    floor: median(floors.map((sample) => sample[key])),
    budget: { kind: 'ratio', most: bySize(size, most) },
    runs: samples.length,
  });
  return [
    figure(1, 'start to usable list', 'ms', 'doneMs', [1.1, 1.15, 1.4]),
    figure(2, 'memory, window shown', 'MB', 'shownMb', [1.05, 1.1, 1.2]),
    figure(3, 'memory, in the tray', 'MB', 'trayMb', IN_TRAY),
  ];
}
