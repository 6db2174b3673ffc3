import { parseColleagueId, type ColleagueId } from '../../shared/colleague';
import { arrayOf, time, type Parser } from '../vault/shape';
import { Recording } from './recording';
import type { Span, State, Track } from './track';

/** One letter a state, since there are many. */
const LETTERS = [
  ['a', 'available'],
  ['u', 'unavailable'],
  ['?', 'unknown'],
  ['-', null],
] as const satisfies readonly (readonly [string, State])[];

const stateOf = new Map<string, State>(LETTERS);
const letterOf = new Map<State, string>(LETTERS.map(([letter, state]) => [state, letter]));

/** The recording as JSON: `{ spans: [[from, to], …], tracks: [[id, times, letters], …] }`. Later changes do not reach it. */
export function storeRecording({ spans, tracks }: Recording): unknown {
  return {
    spans: spans.map(({ from, to }) => [from, to]),
    tracks: [...tracks].map(([id, { times, states }]) => [
      id,
      [...times],
      states.map((state) => letterOf.get(state)).join(''),
    ]),
  };
}

/** The recording, or undefined if anything in it is not as `storeRecording` writes it. */
export function parseStoredRecording(raw: unknown): Recording | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { spans: rawSpans, tracks: rawTracks } = raw as Partial<Record<string, unknown>>;
  const spans = arrayOf(parseSpan)(rawSpans);
  const tracks = arrayOf(parseEntry)(rawTracks);
  if (spans === undefined || tracks === undefined) return undefined;
  const ordered = ascends(
    spans.flatMap(({ from, to }) => [from, to]),
    (a, b) => a <= b,
  );
  return ordered ? new Recording(spans, tracks) : undefined;
}

const parseTimes = arrayOf(time);

const parseSpan: Parser<Span> = (raw) => {
  const [from, to, ...rest] = parseTimes(raw) ?? [];
  return from !== undefined && to !== undefined && rest.length === 0 ? { from, to } : undefined;
};

const parseEntry: Parser<readonly [ColleagueId, Track]> = (raw) => {
  if (!Array.isArray(raw) || raw.length !== 3) return undefined;
  const [rawId, rawTimes, rawStates] = raw as unknown[];
  const id = parseColleagueId(rawId);
  const times = parseTimes(rawTimes);
  const states = parseStates(rawStates);
  if (id === undefined || times === undefined || states === undefined) return undefined;
  const fits =
    times.length === states.length &&
    ascends(times, (a, b) => a < b) &&
    ascends([null, ...states], (a, b) => a !== b);
  return fits ? [id, { times: [...times], states: [...states] }] : undefined;
};

function parseStates(raw: unknown): readonly State[] | undefined {
  return typeof raw === 'string'
    ? arrayOf((letter) => stateOf.get(letter as string))([...raw])
    : undefined;
}

/** Whether each follows rightly on the one before. */
function ascends<T>(values: readonly T[], follows: (before: T, after: T) => boolean): boolean {
  return values.every((value, index) => index === 0 || follows(values[index - 1] as T, value));
}
