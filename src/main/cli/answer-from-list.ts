import type { Colleague } from '../../shared/colleague';
import { foldWords } from '../../shared/search-fold';
import { EXIT, remark, type Command, type CommandAnswer, type ExitCode } from './command';
import { columns } from './columns';
import { statusJson, whoJson } from './list-json';
import { caveats, isLive, matchesOf, type ListView, type Words } from './list-view';
import { localTime } from './local-time';

type Ask<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** Nothing known is said as nothing known; what was known is said as what was. */
export function answerWho(
  { query, availableOnly, json }: Ask<'who'>,
  view: ListView,
  words: Words,
): CommandAnswer {
  const found = matchesOf(view, query).filter(
    ({ availability }) => !availableOnly || availability === 'available',
  );
  const exitCode = exitCodeFor(found, view);
  const err = caveats(view, words);
  if (json) return { exitCode, err, out: whoJson(view, found) };
  if (found.length === 0) return { exitCode, out: '', err: err + nobody(query, view, words) };
  const rows = found.map((colleague) => rowOf(colleague, view, words));
  return {
    exitCode,
    err,
    out: columns(rows)
      .map((line) => `${line}\n`)
      .join(''),
  };
}

export function answerStatus(
  { query, json }: Omit<Ask<'status'>, 'kind'>,
  view: ListView,
  words: Words,
): CommandAnswer {
  const found = matchesOf(view, query);
  const exitCode = exitCodeFor(found, view);
  const err = caveats(view, words);
  const available = found.filter(({ availability }) => availability === 'available').length;
  if (json) return { exitCode, err, out: statusJson(view, available, found.length) };
  if (view.snapshot.directory === null) return { exitCode, out: '', err };
  if (found.length === 0 && query !== '') {
    return { exitCode, out: '', err: err + nobody(query, view, words) };
  }
  const summary = isLive(view) ? words.general.summary : words.commands.wereAvailable;
  return { exitCode, err, out: `${summary(available, found.length)}\n` };
}

/** The one who is meant, or the answer that says why nobody is. More than one is never guessed among, but a whole name is one. */
export function findOne(
  query: string,
  view: ListView,
  words: Words,
): { readonly found: Colleague } | { readonly answer: CommandAnswer } {
  const refuse = (exitCode: ExitCode, err: string): { answer: CommandAnswer } => ({
    answer: { exitCode, out: '', err },
  });
  if (view.snapshot.directory === null) return refuse(EXIT.unknown, caveats(view, words));
  const matches = matchesOf(view, query);
  const exact = matches.filter(({ fullName }) => folded(fullName) === folded(query));
  const [found, ...others] = exact.length === 1 ? exact : matches;
  if (found === undefined) return refuse(EXIT.no, nobody(query, view, words));
  if (others.length === 0) return { found };
  const names = [found, ...others].map(({ fullName, phone }) => [fullName, phone?.e164 ?? '']);
  const lines = columns(names).map((line) => `  ${line}\n`);
  return refuse(EXIT.usage, remark(words.commands.several(query)) + lines.join(''));
}

function folded(text: string): string {
  return foldWords(text).join(' ');
}

function exitCodeFor(found: readonly Colleague[], view: ListView): ExitCode {
  if (!isLive(view)) return EXIT.unknown;
  return found.some(({ availability }) => availability === 'available') ? EXIT.yes : EXIT.no;
}

function nobody(query: string, view: ListView, { general }: Words): string {
  const isKnown = view.snapshot.directory !== null && query !== '';
  return isKnown ? remark(general.search.noMatch(query)) : '';
}

function rowOf(colleague: Colleague, view: ListView, { general }: Words): readonly string[] {
  const { fullName, availability, since, phone } = colleague;
  const status = (isLive(view) ? general.availability : general.wasAvailability)[availability];
  const time = since === null ? '-' : general.row.since(localTime(since, view.now));
  return [fullName, status, time, phone?.e164 ?? '-'];
}
