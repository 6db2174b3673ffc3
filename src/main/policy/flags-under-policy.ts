import { err, ok, type Result } from '../../shared/result';
import { DEFAULT_API_URL, type Flags } from '../flags';
import type { Policy } from './policy';

interface RuledFlags {
  readonly flags: Flags;
  /** Sentences on the flags that the policy overrules. */
  readonly remarks: readonly string[];
}

/** The flags that the policy leaves in force, or a sentence on why the app can't be started so. A setting that is fixed is stronger than its flag. */
export function flagsUnderPolicy(flags: Flags, policy: Policy): Result<RuledFlags, string> {
  if (flags.demo && policy.disabled.has('demo')) {
    return err('--demo is refused: the policy of this computer disables the demo.');
  }
  const { apiUrl, fixed } = policy;
  const isOverruled = {
    'api-url': apiUrl !== null && flags.apiUrl !== DEFAULT_API_URL && flags.apiUrl !== apiUrl,
    lang: fixed.language !== undefined && flags.language !== undefined,
    'poll-interval': fixed.pollIntervalMs !== undefined && flags.pollIntervalMs !== undefined,
  };
  return ok({
    flags: {
      ...flags,
      apiUrl: apiUrl ?? flags.apiUrl,
      language: isOverruled.lang ? undefined : flags.language,
      pollIntervalMs: isOverruled['poll-interval'] ? undefined : flags.pollIntervalMs,
    },
    remarks: Object.entries(isOverruled)
      .filter(([, overruled]) => overruled)
      .map(([name]) => `--${name} is ignored: the policy of this computer decides it.`),
  });
}
