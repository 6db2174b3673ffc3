import type { ElectronApplication, Page } from '@playwright/test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Bench } from './bench';
import { bySize, median, type Figure, type Size } from './figure';
import { withPage, type OpenPage } from './open-page';
import type { BenchProvider } from './provider';
import type { SignedInProfile } from './signed-in-profile';
import { traceTasks } from './task-trace';

/** A poll of 10,000, from the request to the page, and some; the next one comes later. */
const ARRIVED_MS = 800;

interface Counted {
  readonly carried: number;
  readonly bytes: number;
  /** Rows that something was written to, and those whose markup is another one afterwards; who comes or goes is in both. */
  readonly touched: number;
  readonly changed: number;
}

/** Row 6: ten colleagues change, five of them in sight. */
export async function measureChangingPoll(bench: Bench): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [size, profile] of bench.profiles) {
    bench.say(`a poll that changes 10 of ${size}`);
    const blocked = await blockedMs(bench, profile);
    const counted = await withPage(bench, profile, '--poll-interval=1', (open) =>
      countPoll(open, profile.provider),
    );
    figures.push(...figuresOf(size, blocked, counted));
  }
  return figures;
}

/** Milliseconds of the longest task of the page's main thread that the poll causes, of each run. */
function blockedMs(bench: Bench, profile: SignedInProfile): Promise<readonly number[]> {
  const { provider } = profile;
  return withPage(bench, profile, '--poll-interval=1', async ({ app, page }) => {
    await page.waitForTimeout(2000);
    const each: number[] = [];
    for (let run = 0; run < bench.runs; run += 1) {
      const stop = await traceTasks(app);
      provider.changeTen();
      await nextPoll(provider);
      await delay(ARRIVED_MS);
      each.push(Math.max(...(await stop())));
    }
    return each;
  });
}

async function nextPoll({ requests }: BenchProvider): Promise<void> {
  const before = requests.list;
  while (requests.list === before) await delay(5);
}

async function countPoll({ app, page }: OpenPage, provider: BenchProvider): Promise<Counted> {
  await page.waitForTimeout(1500);
  await watchPushes(app);
  await watchWrites(page);
  const before = await rowsOf(page);
  provider.changeTen();
  await nextPoll(provider);
  await delay(ARRIVED_MS);
  const after = await rowsOf(page);
  const written = await page.evaluate(() => [...(window as unknown as Watched).written]);
  const all = [...new Set([...before.keys(), ...after.keys()])];
  const pushes = await app.evaluate(() => (globalThis as unknown as Pushed).pushes);
  const carried = Math.max(0, ...pushes.map(({ carried }) => carried));
  if (carried === 0) throw new Error('The change did not come to the page in time.');
  return {
    carried,
    bytes: Math.max(...pushes.map(({ bytes }) => bytes)),
    touched: new Set([...written, ...all.filter((id) => before.has(id) !== after.has(id))]).size,
    changed: all.filter((id) => before.get(id) !== after.get(id)).length,
  };
}

/** The markup of each row by its id. */
async function rowsOf(page: Page): Promise<ReadonlyMap<string, string>> {
  return new Map(
    await page
      .getByRole('option')
      .evaluateAll((rows) => rows.map((row): [string, string] => [row.id, row.outerHTML])),
  );
}

interface Watched {
  written: Set<string>;
}

interface Pushed {
  pushes: { carried: number; bytes: number }[];
}

/** Counts what main sends to the page, in the colleagues and the bytes of their JSON. */
async function watchPushes(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const pushes: { carried: number; bytes: number }[] = [];
    Object.assign(globalThis, { pushes });
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('There is no window.');
    interface Part {
      readonly change?: object;
      /** All of it, in columns. */
      readonly directory?: { readonly id: readonly unknown[] };
    }
    const send = contents.send.bind(contents);
    contents.send = (channel, ...args) => {
      if (channel === 'snapshot') {
        const text = args[0] as string;
        const { change, directory } = (JSON.parse(text) as { directory: Part }).directory;
        const lists = Object.values(change ?? {}).filter(Array.isArray) as unknown[][];
        const carried = [directory?.id ?? [], ...lists].reduce(
          (sum, { length }) => sum + length,
          0,
        );
        pushes.push({ carried, bytes: Buffer.byteLength(text) });
      }
      send(channel, ...args);
    };
  });
}

/** Collects the ids of the rows that something is written to; to move a row as it is writes nothing to it. */
async function watchWrites(page: Page): Promise<void> {
  await page.evaluate(() => {
    const written = new Set<string>();
    Object.assign(window, { written });
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const row = element?.closest('[role="option"]');
        if (row) written.add(row.id);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

function figuresOf(size: Size, blocked: readonly number[], counted: Counted): readonly Figure[] {
  const count = (what: string, ours: number, most: number): Figure => ({
    ...{ row: 6, what, size, unit: 'count', ours, floor: null, runs: 1 },
    budget: { kind: 'at-most', most },
  });
  return [
    count(`10 change: colleagues sent to the page (${counted.bytes} bytes)`, counted.carried, 10),
    count('10 change: rows written to, of those that change', counted.touched, counted.changed),
    {
      ...{ row: 6, what: '10 change: longest task in the page', size, unit: 'ms', floor: null },
      ours: median(blocked),
      budget: { kind: 'at-most', most: bySize(size, [4, 4, 8]) },
      runs: blocked.length,
    },
  ];
}
