import type { ElectronApplication, Page } from '@playwright/test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Bench } from './bench';
import { bySize, median, type Figure, type Size } from './figure';
import { withPage, type OpenPage } from './open-page';
import type { BenchProvider } from './provider';
import type { SignedInProfile } from './signed-in-profile';
import { traceTasks } from './task-trace';

/** A poll of 10,000, from the request until the list has settled, and some; the next one comes later. */
const SETTLED_MS = 1500;
const POLL_FLAG = '--poll-interval=2';
/** As with unchanged polls, the figure is that of a window whose code is compiled: that goes on beside the first dozen. */
const CHANGES_BEFORE = 12;
/** So many times as often as other figures: what else the machine does lengthens a task now and then. */
const MORE_RUNS = 3;

interface Counted {
  readonly carried: number;
  readonly bytes: number;
  /** Rows that something was written to, and those whose markup was another one then, of each step; who comes or goes is in both. */
  readonly touched: number;
  readonly changed: number;
}

/** Row 6: ten colleagues change, five of them in sight. */
export async function measureChangingPoll(bench: Bench): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [size, profile] of bench.profiles) {
    bench.say(`a poll that changes 10 of ${size}`);
    const blocked = await blockedMs(bench, profile);
    const counted = await withPage(bench, profile, POLL_FLAG, (open) =>
      countPoll(open, profile.provider),
    );
    figures.push(...figuresOf(size, blocked, counted));
  }
  return figures;
}

/** Milliseconds of the longest task of the page's main thread that the poll causes, of each run. */
function blockedMs(bench: Bench, profile: SignedInProfile): Promise<readonly number[]> {
  const { provider } = profile;
  return withPage(bench, profile, POLL_FLAG, async ({ app, page }) => {
    await page.waitForTimeout(2000);
    for (let change = 0; change < CHANGES_BEFORE; change += 1) await changeTen(provider);
    const each: number[] = [];
    for (let run = 0; run < bench.runs * MORE_RUNS; run += 1) {
      const stop = await traceTasks(app);
      await changeTen(provider);
      each.push(Math.max(...(await stop())));
    }
    return each;
  });
}

/** Until a poll has brought it and the list has settled. */
async function changeTen({ changeTen, requests }: BenchProvider): Promise<void> {
  changeTen();
  const before = requests.list;
  while (requests.list === before) await delay(5);
  await delay(SETTLED_MS);
}

async function countPoll({ app, page }: OpenPage, provider: BenchProvider): Promise<Counted> {
  await page.waitForTimeout(1500);
  await watchPushes(app);
  await watchWrites(page);
  await changeTen(provider);
  const { touched, changed } = await page.evaluate(() => (window as unknown as Watched).writes);
  const pushes = await app.evaluate(() => (globalThis as unknown as Pushed).pushes);
  const carried = Math.max(0, ...pushes.map(({ carried }) => carried));
  if (carried === 0) throw new Error('The change did not come to the page in time.');
  return {
    carried,
    bytes: Math.max(...pushes.map(({ bytes }) => bytes)),
    touched,
    changed,
  };
}

interface Watched {
  writes: { touched: number; changed: number };
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

/** Counts, step by step, the rows that something is written to, and those that differ by it; to move a row writes nothing to it. */
async function watchWrites(page: Page): Promise<void> {
  await page.evaluate(() => {
    const rowsNow = (): Map<string, string> =>
      new Map(
        [...document.querySelectorAll('[role="option"]')].map((row) => [row.id, row.outerHTML]),
      );
    const writes = { touched: 0, changed: 0 };
    Object.assign(window, { writes });
    let before = rowsNow();
    new MutationObserver((records) => {
      const after = rowsNow();
      const touched = new Set<string>();
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const row = element?.closest('[role="option"]');
        if (row) touched.add(row.id);
      }
      const all = [...new Set([...before.keys(), ...after.keys()])];
      for (const id of all) if (before.has(id) !== after.has(id)) touched.add(id);
      writes.touched += touched.size;
      writes.changed += all.filter((id) => before.get(id) !== after.get(id)).length;
      before = after;
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
