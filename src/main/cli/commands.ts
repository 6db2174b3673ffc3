import type { Command } from './command';

export interface OptionDoc {
  /** As typed, with its value where it has one. */
  readonly name: string;
  readonly doc: string;
}

export interface CommandDoc {
  readonly name: Command['kind'];
  /** What follows the name in a usage line. */
  readonly operands: '' | 'NAME' | '[NAME…]';
  readonly doc: string;
  readonly options: readonly OptionDoc[];
}

const JSON_OPTION: OptionDoc = { name: '--json', doc: 'Print JSON of a stable shape.' };

/** The one source of the parser, the help, the man page and the completions. */
export const COMMANDS: readonly CommandDoc[] = [
  {
    name: 'who',
    operands: '[NAME…]',
    doc: 'List who matches: status, since when, number.',
    options: [{ name: '--available', doc: 'Only those who are available.' }, JSON_OPTION],
  },
  {
    name: 'status',
    operands: '[NAME…]',
    doc: 'Tell how many of those who match are available.',
    options: [JSON_OPTION],
  },
  {
    name: 'copy',
    operands: 'NAME',
    doc: 'Copy the number of the one colleague who matches.',
    options: [],
  },
  {
    name: 'toggle',
    operands: '',
    doc: 'Show or hide the window, or start Reachable.',
    options: [],
  },
  {
    name: 'refresh',
    operands: '',
    doc: 'Ask for the list now; tell how many are available.',
    options: [],
  },
  {
    name: 'doctor',
    operands: '',
    doc: 'Check what Reachable depends on; nothing personal.',
    options: [JSON_OPTION],
  },
];

/** Understood before and after a command. */
export const COMMON_OPTIONS: readonly OptionDoc[] = [
  { name: '--lang=LANG', doc: 'Language of the sentences: en (if not given), nl, es or sv.' },
  { name: '--api-url=URL', doc: 'Address of the provider’s API, where Reachable is not running.' },
  { name: '--user-data-dir=FOLDER', doc: 'The profile, where it is not the usual one.' },
  { name: '--help', doc: 'Print this and end.' },
  { name: '--version', doc: 'Print the version and end.' },
];

/** Of a start without a command. */
export const START_OPTIONS: readonly OptionDoc[] = [
  { name: '--hidden', doc: 'Start in the tray.' },
  { name: '--demo', doc: 'Start with made-up colleagues.' },
  { name: '--poll-interval=SECONDS', doc: 'Ask this often.' },
];

/** What a first argument can be but a command, for the documents. */
export const LINKS: readonly OptionDoc[] = [
  { name: 'reachable://colleague/ID', doc: 'Open the window with that colleague selected.' },
  { name: 'reachable://search?q=TEXT', doc: 'Open the window with that search.' },
];

export const EXIT_CODES: readonly (readonly [code: number, doc: string])[] = [
  [0, 'Done; for who and status: at least one who matches is available.'],
  [1, 'Not done, or something is wrong; for who and status: none who matches is available.'],
  [2, 'Usage error, or a NAME for copy that fits more than one colleague.'],
  [3, 'Not known, or known only from an earlier time.'],
];

export const NAME_DOC =
  'NAME is searched as in the window: parts of a name in any order, a number in any notation, an e-mail address or an extension. Several words are one search. Put -- before a NAME that begins with a dash.';
