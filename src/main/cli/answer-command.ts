import type { ColleagueId } from '../../shared/colleague';
import type { NumberError } from '../../shared/ipc';
import type { Language } from '../../shared/language';
import type { Result } from '../../shared/result';
import { answerStatus, answerWho, findOne } from './answer-from-list';
import { EXIT, remark, type CommandAnswer, type CommandRequest } from './command';
import type { Check } from './checks';
import { wordsFor, type ListView } from './list-view';

/** What the running app does for a command. */
export interface CommandServices {
  readonly view: () => ListView;
  /** Puts the number on the clipboard and answers with it. */
  readonly copy: (id: ColleagueId) => Promise<Result<string, NumberError>>;
  readonly toggle: () => void;
  /** Resolves once the provider has answered, or will not be asked now. */
  readonly refresh: () => Promise<void>;
  /** What only the running app can tell. */
  readonly checks: () => Promise<readonly Check[]>;
}

const DONE: CommandAnswer = { exitCode: EXIT.yes, out: '', err: '' };

/** The running app's answer, ready to be written. To the doctor it gives its own checks, as JSON. */
export async function answerCommand(
  { command, language }: CommandRequest,
  services: CommandServices,
): Promise<CommandAnswer> {
  switch (command.kind) {
    case 'who':
      return answerWho(command, services.view(), wordsFor(language));
    case 'status':
      return answerStatus(command, services.view(), wordsFor(language));
    case 'copy':
      return answerCopy(command.query, language, services);
    case 'toggle':
      services.toggle();
      return DONE;
    case 'refresh':
      await services.refresh();
      return answerRefresh(services.view(), language);
    case 'doctor':
      return { ...DONE, out: JSON.stringify(await services.checks()) };
  }
}

/** Who asks for the list wants it to be had, whoever is in it. */
function answerRefresh(view: ListView, language: Language): CommandAnswer {
  const status = answerStatus({ query: '', json: false }, view, wordsFor(language));
  return status.exitCode === EXIT.no ? { ...status, exitCode: EXIT.yes } : status;
}

/** A number holds longer than a status, so it is copied from an old list too. */
export async function answerCopy(
  query: string,
  language: Language,
  { view, copy }: Pick<CommandServices, 'view' | 'copy'>,
): Promise<CommandAnswer> {
  const words = wordsFor(language);
  const one = findOne(query, view(), words);
  if ('answer' in one) return one.answer;
  const { id, fullName, phone } = one.found;
  const { said } = words.general;
  const copied = await copy(id);
  if (copied.ok) return { ...DONE, out: `${said.copied(copied.value)}\n` };
  if (copied.error !== 'failed' || phone === null) {
    return { exitCode: EXIT.no, out: '', err: remark(`${said.noNumber(fullName)}.`) };
  }
  // The number itself, alone, for who would pipe it on.
  return { exitCode: EXIT.no, out: `${phone.e164}\n`, err: remark(words.commands.notCopied) };
}
