import type { Messages } from '../../shared/messages/messages';
import type { Freshness } from '../../shared/snapshot';
import type { PollFailure } from '../../shared/trouble';

export interface BannerView {
  readonly sentence: string;
  readonly action: {
    readonly kind: 'refresh' | 'replace-key' | 'resume';
    readonly label: string;
  } | null;
  /** What the app does about it: epoch milliseconds of the next try, null if none is planned. */
  readonly nextTryAt: number | null;
}

/** Failures that mostly pass by themselves: nothing is said while the list still counts as live. */
const PASSING: readonly PollFailure['kind'][] = ['offline', 'timeout', 'server'];

/** What to say about the trouble there is; null if there is none worth a sentence. `asOf` is the time of the last good answer, formatted. */
export function bannerView(
  freshness: Freshness,
  asOf: string | null,
  { trouble }: Messages,
): BannerView | null {
  const { state, nextPollAt } = freshness;
  if (state === 'paused') {
    const sentence = asOf === null ? trouble.pausedEmpty : trouble.paused(asOf);
    return { sentence, action: { kind: 'resume', label: trouble.resume }, nextTryAt: null };
  }
  const kind = kindOf(freshness);
  if (kind === null) return null;
  if (state === 'live' && asOf !== null && PASSING.includes(kind)) return null;
  const sentence =
    kind === 'offline' && asOf !== null ? trouble.offlineSince(asOf) : trouble.sentence[kind];
  return { sentence, action: actionFor(kind, trouble), nextTryAt: nextPollAt };
}

/** The state tells when the failure does not. */
function kindOf({ state, failure }: Freshness): PollFailure['kind'] | null {
  if (failure !== null) return failure.kind;
  return state === 'offline' || state === 'rejected' || state === 'limited' ? state : null;
}

function actionFor(kind: PollFailure['kind'], trouble: Messages['trouble']): BannerView['action'] {
  if (kind === 'limited') return null; // trying sooner is what the provider asked not to do
  return kind === 'rejected' || kind === 'forbidden'
    ? { kind: 'replace-key', label: trouble.replaceKey }
    : { kind: 'refresh', label: trouble.tryNow };
}
