import type { Availability, Colleague } from '../../shared/colleague';
import type { FreshnessState } from '../../shared/snapshot';
import { isLive, type ListView } from './list-view';

/** The shapes that docs/command-line.md promises; within one major version they only grow. */
interface Head {
  /** Whether the list holds at this moment. */
  readonly live: boolean;
  /** `none`: there is no list. */
  readonly state: FreshnessState | 'none';
  /** What went wrong with the last update, or why there can be none; null: nothing. */
  readonly problem: string | null;
  readonly demo: boolean;
  /** ISO 8601 in UTC; null: no list. */
  readonly asOf: string | null;
  readonly ageSeconds: number | null;
}

interface Person {
  readonly id: string;
  readonly name: string;
  /** `unknown` whenever the list is not live, so that nobody who overlooks `live` is misled. */
  readonly availability: Availability;
  readonly lastKnownAvailability: Availability;
  /** ISO 8601 in UTC; null: not seen. */
  readonly since: string | null;
  /** E.164 */
  readonly phone: string | null;
  readonly extension: string | null;
  readonly email: string | null;
}

export function whoJson(view: ListView, colleagues: readonly Colleague[]): string {
  const people = colleagues.map((colleague) => person(colleague, isLive(view)));
  return asText({ ...head(view), colleagues: people });
}

/** `available` is null whenever the list is not live. */
export function statusJson(view: ListView, available: number, total: number): string {
  const counts = {
    available: isLive(view) ? available : null,
    lastKnownAvailable: available,
    total,
  };
  return asText({ ...head(view), ...counts });
}

function head(view: ListView): Head {
  const { session, directory, freshness } = view.snapshot;
  const { asOf, state, failure } = freshness;
  const known = directory !== null && asOf !== null;
  return {
    live: isLive(view),
    state: known ? state : 'none',
    problem: session.kind === 'signed-in' ? (failure?.kind ?? null) : problemOf(session),
    demo: session.kind === 'signed-in' && session.keptIn === 'demo',
    asOf: known ? new Date(asOf).toISOString() : null,
    ageSeconds: known ? Math.max(0, Math.round((view.now - asOf) / 1000)) : null,
  };
}

function problemOf(session: ListView['snapshot']['session']): string {
  return session.kind === 'keychain-trouble' ? `keychain-${session.trouble.kind}` : session.kind;
}

function person(colleague: Colleague, live: boolean): Person {
  const { id, fullName, availability, since, phone, fixed, email } = colleague;
  return {
    id,
    name: fullName,
    availability: live ? availability : 'unknown',
    lastKnownAvailability: availability,
    since: since === null ? null : new Date(since).toISOString(),
    phone: phone?.e164 ?? null,
    extension: fixed.extension,
    email,
  };
}

function asText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
