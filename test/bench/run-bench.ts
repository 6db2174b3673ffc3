import type { Size as SizeOnDisk } from '../../scripts/size.mjs';
import type { Bench } from './bench';
import { passes, SIZES, type Figure, type Size } from './figure';
import { measureIdleCpu } from './idle-cpu';
import { measureList } from './list-in-page';
import { measurePollCpu } from './poll-cpu';
import { measureChangingPoll } from './poll-in-page';
import { startProvider } from './provider';
import { signInProfile, type SignedInProfile } from './signed-in-profile';
import { measureStartAndMemory } from './start-and-memory';
import { measureSummon } from './summon';
import { asText, tableOf } from './table';

export interface BenchReport {
  /** The table, and what could not be measured. */
  readonly text: string;
  readonly data: Measured;
  readonly isGood: boolean;
}

interface Measured {
  readonly figures: readonly Figure[];
  /** Sentences on what could not be measured. */
  readonly failures: readonly string[];
}

interface Options {
  readonly executable: string;
  readonly runs: number;
  readonly isQuick: boolean;
  /** Rows of the table; null: all. */
  readonly only: readonly number[] | null;
  /** Numbers of colleagues; null: all. */
  readonly sizes: readonly number[] | null;
  readonly sizesOnDisk: readonly SizeOnDisk[];
  readonly say: (line: string) => void;
}

type Part = readonly [
  rows: readonly number[],
  measure: (bench: Bench) => Promise<readonly Figure[]>,
];

const PARTS: readonly Part[] = [
  [[1, 2, 3], measureStartAndMemory],
  [[4], measureIdleCpu],
  [[5], measurePollCpu],
  [[6], measureChangingPoll],
  [[7, 9, 10], measureList],
  [[8], measureSummon],
];

/** Measures the table of budgets. To be run on a desktop with keychain and tray. */
export async function runBench(options: Options): Promise<BenchReport> {
  const isAsked = (row: number): boolean => options.only?.includes(row) ?? true;
  const parts = PARTS.filter(([rows]) => rows.some(isAsked));
  const data = parts.length === 0 ? { figures: [], failures: [] } : await measure(options, parts);
  const figures = [...data.figures, ...onDisk(options.sizesOnDisk)].filter(({ row }) =>
    isAsked(row),
  );
  const text = [asText(tableOf(figures)), ...data.failures].join('\n');
  const isGood = data.failures.length === 0 && figures.every(passes);
  return { text, data: { figures, failures: data.failures }, isGood };
}

async function measure(options: Options, parts: readonly Part[]): Promise<Measured> {
  const { executable, runs, isQuick, say } = options;
  const profiles = new Map<Size, SignedInProfile>();
  const figures: Figure[] = [];
  const failures: string[] = [];
  try {
    for (const size of SIZES.filter((each) => options.sizes?.includes(each) ?? true)) {
      say(`signing in, ${size}`);
      profiles.set(size, await signInProfile(executable, await startProvider(size)));
    }
    for (const [rows, part] of parts) {
      try {
        figures.push(...(await part({ executable, profiles, runs, isQuick, say })));
      } catch (error) {
        failures.push(`Rows ${rows.join(', ')} could not be measured: ${String(error)}`);
      }
    }
  } finally {
    for (const profile of profiles.values()) {
      await profile.remove();
      await profile.provider.close();
    }
  }
  return { figures, failures };
}

function onDisk(sizes: readonly SizeOnDisk[]): readonly Figure[] {
  return sizes.map(({ what, bytes, budget }) => ({
    ...{ row: 12, what, size: null, unit: 'kB', ours: bytes / 1000, floor: null, runs: 1 },
    budget: { kind: 'at-most', most: budget / 1000 },
  }));
}
