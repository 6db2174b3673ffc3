import { setTimeout as delay } from 'node:timers/promises';
import { statusNotifierOf, type StatusNotifier } from '../e2e/desktop/status-notifier';
import type { Bench } from './bench';
import { bySize, median, type Figure } from './figure';
import { doneAfter, during, type Started } from './launch';
import type { SignedInProfile } from './signed-in-profile';

/** The five minutes of a hidden window. */
const GIVE_BACK_MS = 1_500;
/** A window that hides or shows comes to rest, for the next click to be a new one. */
const REST_MS = 700;

/** Row 8: from a click on the tray icon, over D-Bus as the panel sends it, to the search field with the focus, painted. */
export async function measureSummon(bench: Bench): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [size, profile] of bench.profiles) {
    bench.say(`tray click to search field, ${size}`);
    const times = await timesOf(profile, bench.runs);
    const figure = (what: string, values: readonly number[], most: number): Figure => ({
      ...{ row: 8, what, size, unit: 'ms', floor: null, runs: values.length },
      ours: median(values),
      budget: { kind: 'at-most', most },
    });
    figures.push(
      figure('tray click to search field, window kept', times.kept, 50),
      figure('the same, window given back', times.rebuilt, bySize(size, [200, 200, 250])),
    );
  }
  return figures;
}

interface Times {
  readonly kept: readonly number[];
  readonly rebuilt: readonly number[];
}

function timesOf(profile: SignedInProfile, runs: number): Promise<Times> {
  return during(profile.start({ giveBackMs: GIVE_BACK_MS }), async (app) => {
    await doneAfter(app);
    const tray = await statusNotifierOf(app.pid);
    const kept: number[] = [];
    const rebuilt: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      await hide(app, tray);
      kept.push(await summon(app, tray));
      const hiddenAt = await hide(app, tray);
      await app.when('closed', hiddenAt);
      await delay(REST_MS);
      rebuilt.push(await summon(app, tray));
    }
    tray.close();
    return { kept, rebuilt };
  });
}

async function hide(app: Started, tray: StatusNotifier): Promise<number> {
  await delay(REST_MS);
  const clickedAt = Date.now();
  await tray.activate();
  await app.when('hidden', clickedAt);
  await delay(REST_MS);
  return clickedAt;
}

async function summon(app: Started, tray: StatusNotifier): Promise<number> {
  const clickedAt = performance.timeOrigin + performance.now();
  await tray.activate();
  const [focusedAt, shownAt] = await Promise.all([
    app.when('focused', clickedAt),
    app.when('shown', clickedAt - 1), // whole milliseconds
  ]);
  return Math.max(focusedAt, shownAt) - clickedAt;
}
