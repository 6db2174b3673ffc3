import { parseColleagueId, type ColleagueId } from '../shared/colleague';
import { parseE164 } from '../shared/e164';
import { COPYABLES, type PagePoint, type RequestArgs, type RequestName } from '../shared/ipc';
import { parseSettingsChange } from '../shared/settings';

type ArgsParser<Args> = (args: readonly unknown[]) => Args | undefined;

/** Longer than any key may be, so that a bad key gets its own sentence, and short enough to be harmless. */
const MAX_TYPED = 10_000;

const none = (args: readonly unknown[]): [] | undefined => (args.length === 0 ? [] : undefined);

const colleague: ArgsParser<[ColleagueId]> = ([raw, ...rest]) => {
  const id = parseColleagueId(raw);
  return id === undefined || rest.length > 0 ? undefined : [id];
};

const colleagueAndFlag: ArgsParser<[ColleagueId, boolean]> = ([raw, flag, ...rest]) => {
  const id = parseColleagueId(raw);
  return id === undefined || typeof flag !== 'boolean' || rest.length > 0 ? undefined : [id, flag];
};

const flag: ArgsParser<[boolean]> = ([raw, ...rest]) =>
  typeof raw === 'boolean' && rest.length === 0 ? [raw] : undefined;

function parsePoint(raw: unknown): PagePoint | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { x, y } = raw as Record<string, unknown>;
  return isPagePixel(x) && isPagePixel(y) ? { x, y } : undefined;
}

function isPagePixel(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < 100_000;
}

/** Everything that comes from a renderer is unknown until it has passed here; undefined means refused. */
export const parseIntentArgs: { readonly [N in RequestName]: ArgsParser<RequestArgs<N>> } = {
  'get-snapshot': none,
  'get-window-state': none,
  'at-rest': none,
  'sign-in': ([key, ...rest]) =>
    typeof key === 'string' && key.length <= MAX_TYPED && rest.length === 0 ? [key] : undefined,
  'keep-for-session': none,
  'start-demo': none,
  'retry-keychain': none,
  'sign-out': none,
  refresh: none,
  copy: ([raw, what, shown, ...rest]) => {
    const id = parseColleagueId(raw);
    const copyable = COPYABLES.find((candidate) => candidate === what);
    if (id === undefined || copyable === undefined || rest.length > 0) return undefined;
    if (shown === undefined) return [id, copyable];
    const number = parseE164(shown);
    return number === undefined ? undefined : [id, copyable, number];
  },
  call: colleague,
  mail: colleague,
  'set-favourite': colleagueAndFlag,
  'set-watch': ([raw, times, ...rest]) => {
    const id = parseColleagueId(raw);
    const known = times === 'off' || times === 'once' || times === 'always';
    return id === undefined || !known || rest.length > 0 ? undefined : [id, times];
  },
  'open-colleague-menu': ([raw, at, ...rest]) => {
    const id = parseColleagueId(raw);
    if (id === undefined || rest.length > 0) return undefined;
    if (at === undefined) return [id];
    const point = parsePoint(at);
    return point === undefined ? undefined : [id, point];
  },
  'get-week': colleague,
  'clear-history': none,
  resume: none,
  'save-settings': ([change, ...rest]) =>
    typeof change === 'object' && change !== null && rest.length === 0
      ? [parseSettingsChange(change)]
      : undefined,
  'record-shortcut': flag,
  'copy-diagnostics': none,
  'open-logs': none,
  'open-release-page': none,
  'hide-window': none,
  'hold-window': flag,
};
