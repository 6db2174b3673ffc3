import { err, ok, type Result } from '../../shared/result';
import type { Command } from './command';
import { COMMANDS, COMMON_OPTIONS, type CommandDoc } from './commands';
import { isLink, parseLink, type Link } from './parse-link';

/** What a start of the program is for. */
export type Invocation =
  /** `link`: what to open, or null for the window as it is. */
  | { readonly kind: 'app'; readonly link: Link | null }
  | { readonly kind: 'command'; readonly command: Command }
  /** `about`: one command, or null for all. */
  | { readonly kind: 'help'; readonly about: CommandDoc | null }
  | { readonly kind: 'version' };

/** Longer than any name, and short enough to be harmless. */
const MAX_QUERY = 200;

/** The arguments behind the program, and in development (`electron FOLDER …`) behind the folder of the app. */
export function ownArguments(argv: readonly string[], isDefaultApp: boolean): readonly string[] {
  const behindProgram = argv.slice(1);
  if (!isDefaultApp) return behindProgram;
  return behindProgram.slice(behindProgram.findIndex((argument) => !argument.startsWith('-')) + 1);
}

/**
 * What `args` ask for, or a sentence on what can't be obeyed. Switches before a command are the app's, which are
 * checked elsewhere, or Chromium's; behind it only those that it knows will do.
 */
export function parseCommandLine(args: readonly string[]): Result<Invocation, string> {
  const at = args.findIndex((argument) => !argument.startsWith('-'));
  const word = args[at];
  const before = at === -1 ? args : args.slice(0, at);
  if (before.some(isHelp)) return ok({ kind: 'help', about: null });
  if (before.includes('--version')) return ok({ kind: 'version' });
  if (word === undefined) return ok({ kind: 'app', link: null });
  if (isLink(word)) return ok({ kind: 'app', link: parseLink(word) ?? null });
  const doc = COMMANDS.find(({ name }) => name === word);
  if (doc === undefined) return err(`there is no command “${shown(word)}”.`);
  return parseCommand(doc, args.slice(at + 1));
}

function parseCommand(doc: CommandDoc, args: readonly string[]): Result<Invocation, string> {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const options = args.slice(0, end).filter((argument) => argument.startsWith('-'));
  const names = [
    ...args.slice(0, end).filter((argument) => !argument.startsWith('-')),
    ...args.slice(end + 1),
  ];
  if (options.some(isHelp)) return ok({ kind: 'help', about: doc });
  const foreign = options.find((option) => !isKnown(option, doc));
  if (foreign !== undefined) return err(`${doc.name} has no option “${shown(foreign)}”.`);
  const query = names.join(' ').trim();
  if (doc.operands === '' && names.length > 0) {
    return err(`${doc.name} takes no NAME, but got “${shown(query)}”.`);
  }
  if (doc.operands === 'NAME' && query === '') return err(`${doc.name} needs a NAME.`);
  if (query.length > MAX_QUERY) return err(`the NAME is longer than ${MAX_QUERY} characters.`);
  return ok({ kind: 'command', command: commandOf(doc.name, query, options) });
}

function commandOf(kind: Command['kind'], query: string, options: readonly string[]): Command {
  const json = options.includes('--json');
  switch (kind) {
    case 'who':
      return { kind, query, json, availableOnly: options.includes('--available') };
    case 'status':
      return { kind, query, json };
    case 'copy':
      return { kind, query };
    case 'doctor':
      return { kind, json };
    case 'toggle':
    case 'refresh':
      return { kind };
  }
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

/** `--no-sandbox` is Chromium's, and what root can't do without. */
function isKnown(option: string, { options }: CommandDoc): boolean {
  if (option === '--no-sandbox' || options.some(({ name }) => name === option)) return true;
  return COMMON_OPTIONS.some(({ name }) => {
    const [flag, value] = name.split('=');
    return value !== undefined && option.startsWith(`${flag}=`);
  });
}

/** An argument in a sentence on stderr: short, and nothing that a terminal would obey. */
function shown(argument: string): string {
  return argument.replace(/[^\P{C}]/gu, '�').slice(0, 60);
}
