import { createSecretKey } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Recording } from '../../src/main/history/recording';
import { storeRecording } from '../../src/main/history/stored-recording';
import type { Span, Track } from '../../src/main/history/track';
import { seal } from '../../src/main/vault/seal';
import type { ColleagueId } from '../../src/shared/colleague';
import { expect, type Running } from './reachable';
import { vaultKey } from './vault';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** A zone in which it is two in the afternoon, whenever the test runs: there is a day to look back on. */
export function afternoonZone(now: number): { readonly name: string; readonly aheadMs: number } {
  const ahead = 14 - new Date(now).getUTCHours();
  return { name: `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`, aheadMs: ahead * HOUR_MS };
}

type Observed = readonly (readonly [fromHour: number, toHour: number])[];

/** Hours that this machine looked, today first. Two days off, and a night on Friday or whatever day it was. */
const OBSERVED: readonly Observed[] = [
  [[8.4, 24]],
  [
    [8.2, 12.1],
    [12.9, 17.6],
  ],
  [[8.7, 17.1]],
  [],
  [[10.2, 11.5]],
  [
    [8.1, 9.4],
    [10.8, 17.9],
  ],
  [[8.5, 19.4]],
];

/** Hours of a day at which the colleague came or went, first to come. */
const TURNS: readonly (readonly number[])[] = [
  [8.9, 10.2, 10.6, 12.3, 13.1],
  [9.1, 12.4, 13.2, 15.1, 15.4, 17.2],
  [8.8, 11.9, 12.6, 16.8],
  [],
  [10.5, 11.2],
  [8.6, 12, 13, 14.2, 15.6, 17.4],
  [9.5, 12.1, 12.8, 19.1],
];

/** What this machine would have seen of that colleague in the week up to `now`, in a zone so far ahead of UTC. */
export function seenWeek(id: ColleagueId, now: number, aheadMs: number): Recording {
  const midnight = Math.floor((now + aheadMs) / DAY_MS) * DAY_MS - aheadMs;
  const at = (ago: number, hour: number): number => midnight - ago * DAY_MS + hour * HOUR_MS;
  const spans = OBSERVED.flatMap((day, ago) =>
    day.map(([from, to]): Span => ({ from: at(ago, from), to: Math.min(now, at(ago, to)) })),
  ).sort((a, b) => a.from - b.from);
  const turns = TURNS.map((day, ago) =>
    day.map((hour) => at(ago, hour)).filter((one) => one < now),
  );
  const times = turns.flat().sort((a, b) => a - b);
  const track: Track = {
    times,
    states: times.map((_, index) => (index % 2 === 0 ? 'available' : 'unavailable')),
  };
  return new Recording(spans, [[id, track]]);
}

/** Ends an app that has made its key, and leaves a week of history in its profile, sealed as it seals. */
export async function quitAndSeedWeek(
  { quit }: Running,
  where: { readonly profile: string; readonly apiUrl: string },
  recording: Recording,
): Promise<void> {
  await expect.poll(() => vaultKey(where.apiUrl)).toMatch(/^[0-9a-f]{64}$/);
  await quit();
  const key = createSecretKey(Buffer.from(await vaultKey(where.apiUrl), 'hex'));
  const content = Buffer.from(JSON.stringify(storeRecording(recording)), 'utf8');
  await writeFile(join(where.profile, 'vault', 'history.sealed'), seal(key, 'history', content));
  await writeFile(join(where.profile, 'settings.json'), '{"history":true}');
}
