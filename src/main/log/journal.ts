import type { Notice } from '../../shared/ipc';
import type { SessionState, Snapshot } from '../../shared/snapshot';
import type { ObservedPoll } from '../directory/observe-source';
import type { RunRecord } from '../diagnostics/run-record';
import type { ObservedCall } from '../keychain/observe-keychain';
import type { PolicyInForce } from '../policy/policy';
import type { CheckOutcome } from '../releases/release-check';
import type { KnownSecrets } from './known-secrets';
import type { Log } from './log';
import type { RecentLines } from './recent-lines';

interface JournalParts {
  readonly log: Log;
  readonly record: RunRecord;
  readonly secrets: KnownSecrets;
  readonly lines: RecentLines;
}

/** Said once a run each; more kinds of nonsense than this are one kind. */
const MAX_WORDS = 50;
const MAX_WORD = 40;

/** What happens in the app, as lines of the log and as the record of this run. Told by listeners; the core knows nothing of it. */
export class Journal implements JournalParts {
  readonly log: Log;
  readonly record: RunRecord;
  readonly secrets: KnownSecrets;
  readonly lines: RecentLines;
  readonly #words = new Set<string>();
  #lastPoll: ObservedPoll['kind'] | null = null;
  #session: string | null = null;
  #freshness: string | null = null;

  constructor({ log, record, secrets, lines }: JournalParts) {
    this.log = log;
    this.record = record;
    this.secrets = secrets;
    this.lines = lines;
  }

  /** At the usual level only what is other than at the poll before. */
  poll(poll: ObservedPoll): void {
    const { unknownAvailabilities, ...facts } = poll;
    this.record.addPoll(poll);
    const changed = poll.kind !== this.#lastPoll;
    this.#lastPoll = poll.kind;
    const level = !changed ? 'debug' : poll.kind === 'ok' ? 'info' : 'warn';
    this.log[level]('poll', facts);
    for (const word of unknownAvailabilities) this.#unknownAvailability(word);
  }

  keychainCall(call: ObservedCall): void {
    this.record.addKeychainCall(call);
    const isTrouble = call.outcome !== 'ok' && call.outcome !== 'none';
    this.log[isTrouble ? 'warn' : 'info']('keychain call', { ...call });
  }

  snapshot({ session, freshness }: Snapshot): void {
    const state = sessionText(session);
    if (state !== this.#session) this.log.info('session', { state });
    if (freshness.state !== this.#freshness) this.log.info('list', { state: freshness.state });
    this.#session = state;
    this.#freshness = freshness.state;
  }

  notice(notice: Notice): void {
    this.log.warn('notice', { notice });
  }

  policy({ state, faults }: Pick<PolicyInForce, 'state' | 'faults'>): void {
    const isTrouble = state !== 'none' && state !== 'in force';
    const dropped = faults.length === 0 ? undefined : faults.join(' ');
    this.log[isTrouble ? 'warn' : 'info']('policy', { state, dropped });
  }

  releaseCheck(outcome: CheckOutcome): void {
    this.log.info('release check', { outcome });
  }

  tray(present: boolean): void {
    this.record.setTray(present);
    this.log.info('tray host', { present });
  }

  power(event: 'away' | 'back', reason: string): void {
    this.log.info('power', { event, reason });
  }

  #unknownAvailability(word: string): void {
    const value = word.replace(/[^\w -]/g, '?').slice(0, MAX_WORD);
    if (this.#words.has(value) || this.#words.size >= MAX_WORDS) return;
    this.#words.add(value);
    this.log.warn('unknown availability', { value });
  }
}

/** The session in words for whoever reads the log. */
export function sessionText(session: SessionState): string {
  switch (session.kind) {
    case 'signed-in':
      return `signed in, key in ${session.keptIn}`;
    case 'signed-out':
      return session.keychain === null ? 'signed out' : `signed out, ${session.keychain.kind}`;
    case 'keychain-trouble':
      return `keychain trouble, ${session.trouble.kind}`;
    case 'starting':
      return 'starting';
  }
}
