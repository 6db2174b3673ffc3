import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { end } from '../../scripts/processes.mjs';
import { KEY } from './provider';

export const ROOT = resolve(import.meta.dirname, '../..');
const FLOOR = join(ROOT, 'test/bench/floor-app');
const HOOK = join(ROOT, 'test/bench/observe/hook.cjs');
const ICON = join(ROOT, 'resources/icon.png');

const DEADLINE_MS = 30_000;
const LOOK_EVERY_MS = 25;
const END_GRACE_MS = 10_000;

/** As root Chromium's sandbox can't be had; nowhere else is it given up. */
export const SANDBOX_FLAGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

type Kind = 'shown' | 'hidden' | 'closed' | 'usable' | 'focused';

interface Seen {
  readonly kind: Kind;
  /** Epoch milliseconds. */
  readonly at: number;
}

interface Answer {
  readonly kind: 'answer';
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** An app that runs as its user would have it: nothing is attached to it but the few lines of observe/. */
export interface Started {
  readonly pid: number;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** When that was first seen at or after `since`; waits for it. */
  when(kind: Kind, since?: number): Promise<number>;
  /** Has the driver do something; resolves to its answer. */
  order(name: string, ...given: readonly unknown[]): Promise<unknown>;
  quit(): Promise<void>;
}

interface Options {
  readonly executable: string;
  /** The folder of the app, and its arguments. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Removed once the app has quit. */
  readonly throwawayProfile?: string;
  /** A file that is loaded into its main process, beside the observer, and obeys orders. */
  readonly driver?: string;
}

export function start({ executable, args, env = {}, throwawayProfile, driver }: Options): Started {
  const required = [HOOK, ...(driver === undefined ? [] : [driver])].map(
    (file) => `--require=${file}`,
  );
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(executable, [...args, ...SANDBOX_FLAGS], {
    env: { ...process.env, NODE_OPTIONS: required.join(' '), ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', driver === undefined ? 'ignore' : 'pipe'],
  });
  const seen: Seen[] = [];
  const lines = createInterface(child.stdio[3] as Readable);
  const answers = new Map<number, (answer: Answer) => void>();
  lines.on('line', (line) => {
    const event = JSON.parse(line) as Seen | Answer;
    if (event.kind === 'answer') answers.get(event.id)?.(event);
    else seen.push(event);
  });
  child.once('exit', () => {
    for (const [id, answer] of answers) answer({ kind: 'answer', id, error: 'the app has ended' });
  });
  let orders = 0;
  const find = (kind: Kind, since: number): number | undefined =>
    seen.find((event) => event.kind === kind && event.at >= since)?.at;
  return {
    pid: child.pid ?? 0,
    startedAt,
    async when(kind, since = startedAt) {
      const deadline = Date.now() + DEADLINE_MS;
      for (;;) {
        const at = find(kind, since);
        if (at !== undefined) return at;
        if (child.exitCode !== null) throw new Error(`The app ended before it was ${kind}.`);
        if (Date.now() > deadline) throw new Error(`The app was not ${kind} in time.`);
        await delay(LOOK_EVERY_MS); // the event brings its own time
      }
    },
    order(name, ...given) {
      const id = (orders += 1);
      (child.stdio[4] as Writable).write(`${JSON.stringify({ id, name, given })}\n`);
      return new Promise((resolve, reject) => {
        answers.set(id, ({ value, error }) => {
          answers.delete(id);
          if (error === undefined) resolve(value);
          else reject(new Error(`${name}: ${error}`));
        });
      });
    },
    async quit() {
      await end(child, END_GRACE_MS);
      if (throwawayProfile !== undefined) await removeProfile(throwawayProfile);
    },
  };
}

/** Milliseconds from the start of the process until the window is there, painted and, where it has a list, usable. */
export async function doneAfter(app: Started): Promise<number> {
  const [shownAt, usableAt] = await Promise.all([app.when('shown'), app.when('usable')]);
  return Math.max(shownAt, usableAt) - app.startedAt;
}

/** Starts the floor, on a profile of its own. */
export async function startFloor(
  executable: string,
  flags: readonly string[] = [],
): Promise<Started> {
  const profile = await makeProfile();
  const args = [FLOOR, `--user-data-dir=${profile}`, `--icon=${ICON}`, ...flags];
  return start({ executable, args, env: { BENCH_KEY: KEY }, throwawayProfile: profile });
}

/** Quits the app once it has been used, or has failed. */
export async function during<T>(app: Started, use: (app: Started) => Promise<T>): Promise<T> {
  try {
    return await use(app);
  } finally {
    await app.quit();
  }
}

export function makeProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'reachable-bench-'));
}

export function removeProfile(profile: string): Promise<void> {
  return rm(profile, { recursive: true, force: true, maxRetries: 3 });
}
