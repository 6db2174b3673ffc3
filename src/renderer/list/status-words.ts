import type { Colleague } from '../../shared/colleague';
import type { Messages } from '../../shared/messages/messages';
import type { ClockTime } from '../clock-time';

export interface StatusWords {
  /** "Available", or "Was available" where that may no longer hold. */
  readonly word: string;
  /** "since 13:40"; empty where nobody saw the beginning. */
  readonly since: string;
}

/** The status of a colleague for who reads it at `now`, epoch milliseconds. */
export function statusWords(
  { availability, since }: Colleague,
  { isLive, now }: { readonly isLive: boolean; readonly now: number },
  { messages, clockTime }: { readonly messages: Messages; readonly clockTime: ClockTime },
): StatusWords {
  return {
    word: (isLive ? messages.availability : messages.wasAvailability)[availability],
    since: since === null ? '' : messages.row.since(clockTime(since, now)),
  };
}
