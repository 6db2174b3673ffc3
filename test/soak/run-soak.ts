import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import { doneAfter, during, ROOT, type Started } from '../bench/launch';
import { startProvider, type BenchProvider } from '../bench/provider';
import { signInProfile } from '../bench/signed-in-profile';
import { seededRandom } from '../simulation/seeded-random';
import { checkpoint, type Checkpoint } from './checkpoint';
import { growthOf, type Growth } from './growth';
import { useApp } from './use';

export interface SoakOptions {
  readonly executable: string;
  readonly polls: number;
  /** Colleagues. */
  readonly size: number;
  readonly say: (line: string) => void;
}

const DRIVER = join(ROOT, 'test/soak/driver.cjs');
const CHECKPOINTS = 16;
/** What the first uses load and cache is there by then. */
const WARM_UP_SHARE = 0.1;
/** A poll each second would take half an hour; a hidden window is given back in three seconds in place of five minutes. */
const HURRY = [
  [1000, 1100, 250],
  [300_000, 300_000, 3000],
];

/** Polls many times while colleagues and the user keep changing things, and tells what has grown. */
export async function runSoak(options: SoakOptions): Promise<readonly Growth[]> {
  const provider = await startProvider(options.size);
  const profile = await signInProfile(options.executable, provider);
  const env = { BENCH_HURRY: JSON.stringify(HURRY) };
  try {
    const app = profile.start({ flags: ['--poll-interval=1'], env, driver: DRIVER });
    return growthOf(await during(app, () => soak(app, provider, options)));
  } finally {
    await profile.remove();
    await provider.close();
  }
}

async function soak(
  app: Started,
  provider: BenchProvider,
  { polls, size, say }: SoakOptions,
): Promise<readonly Checkpoint[]> {
  const random = seededRandom(20_260_105);
  const checkpoints: Checkpoint[] = [];
  await doneAfter(app);
  const warmUp = Math.ceil(polls * WARM_UP_SHARE);
  await stretch(app, provider, warmUp, random, size);
  const each = Math.ceil((polls - warmUp) / CHECKPOINTS);
  for (let number = 1; number <= CHECKPOINTS; number += 1) {
    await stretch(app, provider, each, random, size);
    const found = await checkpoint(app);
    checkpoints.push(found);
    const [memory, heap] = [found.memory, found.mainHeap].map((bytes) =>
      (bytes / 2 ** 20).toFixed(2),
    );
    const polled = provider.requests.list;
    say(
      `checkpoint ${number} of ${CHECKPOINTS}: ${polled} polls, ${memory} MB, of main’s heap ${heap}`,
    );
  }
  return checkpoints;
}

/** As many polls, each with a change, and the app in use. */
async function stretch(
  app: Started,
  provider: BenchProvider,
  polls: number,
  random: () => number,
  size: number,
): Promise<void> {
  const stop = new AbortController();
  let failure: unknown;
  const use = useApp(app, random, stop.signal, size).catch((error: unknown) => (failure = error));
  const end = provider.requests.list + polls;
  for (let seen = provider.requests.list; seen < end; seen = provider.requests.list) {
    provider.churn(random);
    while (provider.requests.list === seen && failure === undefined) await delay(10);
    if (failure !== undefined) throw failure;
  }
  stop.abort();
  await use;
}
