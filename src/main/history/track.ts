import type { Availability } from '../../shared/colleague';
import type { Stretch } from '../../shared/stretch';

/** A time in which polls followed each other without a gap. Epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** null: not in the directory. */
export type State = Availability | null;

/**
 * The changes of one colleague: from `times[i]` on, for as long as anybody looks, the state was `states[i]`. The times
 * ascend, and no state follows on itself. Two arrays rather than one of objects, because there can be many.
 */
export interface Track {
  readonly times: number[];
  readonly states: State[];
}

export function lastState({ states }: Track): State {
  return states.at(-1) ?? null;
}

/** Forgets what was noted for `time` and later. */
export function dropFrom({ times, states }: Track, time: number): void {
  while ((times.at(-1) ?? -Infinity) >= time) {
    times.pop();
    states.pop();
  }
}

/** Forgets what was over before `time`; the state at that time is known from then on. */
export function dropBefore({ times, states }: Track, time: number): void {
  const later = times.findIndex((start) => start > time);
  const over = (later === -1 ? times.length : later) - 1;
  if (over < 0) return;
  times.splice(0, over);
  states.splice(0, over);
  times[0] = Math.max(time, times[0] ?? time);
  if (states[0] !== null) return;
  times.shift();
  states.shift();
}

/** What was both known of the colleague and observed, in order of time. */
export function stretchesOf({ times, states }: Track, spans: readonly Span[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, availability] of states.entries()) {
    const start = times[index] ?? Infinity;
    const end = times[index + 1] ?? Infinity;
    if (availability === null) continue;
    for (const span of spans) {
      const from = Math.max(start, span.from);
      const to = Math.min(end, span.to);
      if (from < to) stretches.push({ from, to, availability });
    }
  }
  return stretches;
}
