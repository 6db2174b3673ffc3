import type { Colleague, ColleagueId } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';
import type { Language } from '../../shared/language';
import type { CommandMessages } from '../../shared/messages/commands/command-messages';
import { commandMessagesFor } from '../../shared/messages/commands/command-messages-for';
import type { Messages } from '../../shared/messages/messages';
import { messagesFor } from '../../shared/messages/messages-for';
import { searchColleagues } from '../../shared/search';
import type { Snapshot } from '../../shared/snapshot';
import { remark } from './command';
import { localTime } from './local-time';

/** What the commands tell of: the list as it is known, and who asks. */
export interface ListView {
  readonly snapshot: Pick<Snapshot, 'session' | 'directory' | 'freshness'>;
  /** Left out where nobody is named, as in the window's counts. */
  readonly me: ColleagueId | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface Words {
  readonly general: Messages;
  readonly commands: CommandMessages;
}

export function wordsFor(language: Language): Words {
  return { general: messagesFor(language), commands: commandMessagesFor(language) };
}

/** Whether there is a list that holds at this moment. */
export function isLive({ snapshot: { directory, freshness } }: ListView): boolean {
  return directory !== null && freshness.state === 'live';
}

/** Who matches: the better matches first, without a query everyone but me; otherwise by availability and name. */
export function matchesOf({ snapshot, me }: ListView, query: string): readonly Colleague[] {
  const sorted = inOrder(snapshot.directory ?? []);
  return query === '' ? sorted.filter(({ id }) => id !== me) : searchColleagues(sorted, query);
}

function inOrder(directory: Directory): readonly Colleague[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const rank = ({ availability }: Colleague): number => (availability === 'available' ? 0 : 1);
  return [...directory].sort(
    (a, b) => rank(a) - rank(b) || compare(a.fullName, b.fullName) || (a.id < b.id ? -1 : 1),
  );
}

/** What must be said beside the list: that it is made up, that it is old and why, or why there is none. For stderr. */
export function caveats(view: ListView, { general, commands }: Words): string {
  const { session, directory, freshness } = view.snapshot;
  const { asOf, failure } = freshness;
  const reason = failure === null ? [] : [general.trouble.sentence[failure.kind]];
  const sentences: string[] = [];
  if (session.kind === 'starting') sentences.push(commands.starting);
  if (session.kind === 'signed-out') sentences.push(commands.signedOut);
  if (session.kind === 'keychain-trouble') {
    sentences.push(general.keychain.sentence[session.trouble.kind]);
  }
  if (session.kind === 'signed-in') {
    if (session.keptIn === 'demo') sentences.push(commands.demo);
    if (directory === null) sentences.push(...(failure === null ? [commands.noList] : reason));
    else if (!isLive(view) && asOf !== null) {
      sentences.push([commands.asOf(localTime(asOf, view.now)), ...reason].join(' '));
    }
  }
  return sentences.map(remark).join('');
}
