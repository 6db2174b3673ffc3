import type { ColleagueId } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';
import type { Stretch } from '../../shared/stretch';
import {
  dropBefore,
  dropFrom,
  lastState,
  stretchesOf,
  type Span,
  type State,
  type Track,
} from './track';

export const KEPT_MS = 7 * 24 * 60 * 60_000;

/** Two polls at the longest interval, with their jitter. What is further apart was not watched: the clock was moved. */
const LONGEST_STEP_MS = 25 * 60_000;

/** Changes and spans: a week of some 500 colleagues who come and go fourteen times a day. Beyond, the oldest go sooner. */
const MAX_ENTRIES = 100_000;
const SHORTEST_KEPT_MS = 60 * 60_000;

/**
 * Who was available when, as far as it was observed: when anybody looked at all, and what changed for whom. So a poll
 * without changes costs the same for ten thousand colleagues as for ten. Times are those of the wall clock.
 */
export class Recording {
  #spans: Span[];
  readonly #tracks: Map<ColleagueId, Track>;
  #directory: Directory | null = null;

  constructor(spans: readonly Span[] = [], tracks: Iterable<readonly [ColleagueId, Track]> = []) {
    this.#spans = [...spans];
    this.#tracks = new Map(tracks);
  }

  get spans(): readonly Span[] {
    return this.#spans;
  }

  get tracks(): ReadonlyMap<ColleagueId, Track> {
    return this.#tracks;
  }

  /** A good poll at `at`; `continuous`: nothing was missed since the one before. */
  observe(directory: Directory, at: number, continuous: boolean): void {
    const last = this.#spans.at(-1);
    const stepMs = at - (last?.to ?? -Infinity);
    if (stepMs <= 0) this.#rewind(at);
    this.#extend(at, continuous && stepMs > 0 && stepMs <= LONGEST_STEP_MS);
    if (directory !== this.#directory) this.#note(directory, at);
    this.#directory = directory;
  }

  stretches(id: ColleagueId, { from, to }: Span): readonly Stretch[] {
    const track = this.#tracks.get(id);
    if (track === undefined) return [];
    const within = this.#spans.map((span) => ({
      from: Math.max(from, span.from),
      to: Math.min(to, span.to),
    }));
    return stretchesOf(track, within);
  }

  /** Forgets what is older than seven days, or less where that is more than can be kept. */
  prune(now: number): void {
    for (let keptMs = KEPT_MS; keptMs > SHORTEST_KEPT_MS; keptMs /= 2) {
      this.#dropBefore(now - keptMs);
      if (this.#entries() <= MAX_ENTRIES) return;
    }
    this.#spans = [];
    this.#tracks.clear();
    this.#directory = null;
  }

  /** The clock was put back: what lies ahead of it now can't be told from what will come. */
  #rewind(at: number): void {
    this.#spans = this.#spans
      .filter(({ from }) => from < at)
      .map(({ from, to }) => ({ from, to: Math.min(to, at) }));
    for (const track of this.#tracks.values()) dropFrom(track, at);
    this.#directory = null;
  }

  /** A poll between two gaps has shown nothing that lasted. */
  #extend(at: number, continuous: boolean): void {
    const last = this.#spans.at(-1);
    const isMoment = last?.from === last?.to;
    if (continuous || isMoment) this.#spans.pop();
    this.#spans.push({ from: continuous ? (last?.from ?? at) : at, to: at });
  }

  #note(directory: Directory, at: number): void {
    const present = new Set<ColleagueId>();
    for (const { id, availability } of directory) {
      present.add(id);
      this.#change(id, availability, at);
    }
    for (const id of this.#tracks.keys()) if (!present.has(id)) this.#change(id, null, at);
  }

  #change(id: ColleagueId, state: State, at: number): void {
    let track = this.#tracks.get(id);
    if (track === undefined) {
      track = { times: [], states: [] };
      this.#tracks.set(id, track);
    }
    if (lastState(track) === state) return;
    track.times.push(at);
    track.states.push(state);
  }

  #dropBefore(time: number): void {
    this.#spans = this.#spans
      .filter(({ to }) => to > time)
      .map(({ from, to }) => ({ from: Math.max(from, time), to }));
    for (const [id, track] of this.#tracks) {
      dropBefore(track, time);
      if (track.times.length === 0) this.#tracks.delete(id);
    }
  }

  #entries(): number {
    let changes = 0;
    for (const { times } of this.#tracks.values()) changes += times.length;
    return this.#spans.length + changes;
  }
}
