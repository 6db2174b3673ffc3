import type { ApiKey } from '../../shared/api-key';
import { colleagueIn } from '../../shared/directory-change';
import type { Freshness, Snapshot } from '../../shared/snapshot';
import type { KeychainTrouble } from '../../shared/trouble';
import type { Result } from '../../shared/result';
import { err, ok } from '../../shared/result';
import type { DirectorySource } from '../directory/directory-source';
import { answerCopy } from './answer-command';
import { answerStatus, answerWho } from './answer-from-list';
import { EXIT, remark, type CommandAnswer, type CommandRequest } from './command';
import { wordsFor, type ListView } from './list-view';
import type { ProfileNotes } from './profile-notes';

/** What there is without the app. */
export interface AloneMeans {
  readonly source: DirectorySource;
  readonly key: () => Promise<Result<ApiKey | null, KeychainTrouble>>;
  readonly notes: ProfileNotes;
  readonly now: () => number;
  /** Puts the text on a clipboard that outlives this process; false: there is none. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** The commands that need the list, for which it is asked once. */
export async function answerAlone(
  { command, language }: CommandRequest,
  means: AloneMeans,
): Promise<CommandAnswer> {
  const words = wordsFor(language);
  switch (command.kind) {
    case 'who':
      return answerWho(command, await viewAlone(means), words);
    case 'status':
      return answerStatus(command, await viewAlone(means), words);
    case 'copy': {
      const view = await viewAlone(means);
      return answerCopy(command.query, language, {
        view: () => view,
        copy: async (id) => {
          const number = colleagueIn(view.snapshot.directory ?? [], id)?.phone?.e164;
          if (number === undefined) return err('no-number');
          return (await means.copy(number)) ? ok(number) : err('failed');
        },
      });
    }
    case 'refresh':
    case 'toggle':
    case 'doctor':
      // Nothing is kept up to date that could be refreshed; the others never come here.
      return { exitCode: EXIT.unknown, out: '', err: remark(words.commands.notRunning) };
  }
}

/** The list as a first poll of the app would have it. */
async function viewAlone({ source, key, notes, now }: AloneMeans): Promise<ListView> {
  const kept = await key();
  const unknown: Freshness = {
    state: 'stale',
    asOf: null,
    nextPollAt: null,
    failure: null,
    polling: false,
  };
  const view = (snapshot: Omit<Snapshot, 'revision'>): ListView => ({
    snapshot,
    me: notes.me,
    now: now(),
  });
  if (!kept.ok) {
    const session = { kind: 'keychain-trouble', trouble: kept.error } as const;
    return view({ session, directory: null, freshness: unknown });
  }
  if (kept.value === null) {
    const session = { kind: 'signed-out', keychain: null } as const;
    return view({ session, directory: null, freshness: unknown });
  }
  const session = { kind: 'signed-in', keptIn: 'keychain' } as const;
  const read = await source.read(kept.value, new AbortController().signal);
  if (!read.ok) {
    return view({ session, directory: null, freshness: { ...unknown, failure: read.error } });
  }
  const { directory } = read.value;
  return view({ session, directory, freshness: { ...unknown, state: 'live', asOf: now() } });
}
