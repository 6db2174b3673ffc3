import { parseColleagueId, type ColleagueId } from '../shared/colleague';
import type { RequestArgs, RequestName } from '../shared/ipc';
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

/** Everything that comes from a renderer is unknown until it has passed here; undefined means refused. */
export const parseIntentArgs: { readonly [N in RequestName]: ArgsParser<RequestArgs<N>> } = {
  'get-snapshot': none,
  'get-window-state': none,
  'sign-in': ([key, ...rest]) =>
    typeof key === 'string' && key.length <= MAX_TYPED && rest.length === 0 ? [key] : undefined,
  'keep-for-session': none,
  'start-demo': none,
  'retry-keychain': none,
  'sign-out': none,
  refresh: none,
  'copy-number': colleague,
  call: colleague,
  'set-favourite': colleagueAndFlag,
  'set-watch': colleagueAndFlag,
  'save-settings': ([change, ...rest]) =>
    typeof change === 'object' && change !== null && rest.length === 0
      ? [parseSettingsChange(change)]
      : undefined,
  'hide-window': none,
};
