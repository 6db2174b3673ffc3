import {
  COMMANDS,
  COMMON_OPTIONS,
  EXIT_CODES,
  LINKS,
  NAME_DOC,
  START_OPTIONS,
  type CommandDoc,
  type OptionDoc,
} from './commands';
import { columns } from './columns';

const WIDTH = 78;

/** Of one command. */
export function usageLine({ name, operands, options }: CommandDoc): string {
  const words = ['reachable', name, operands, ...options.map((option) => `[${option.name}]`)];
  return words.filter((word) => word !== '').join(' ');
}

/** The answer to `--help`: in English, as the commands are. */
export function helpText(about: CommandDoc | null): string {
  return about === null ? helpOnAll() : helpOn(about);
}

function helpOnAll(): string {
  return [
    'Usage: reachable [OPTION…] [COMMAND]',
    'Who can take a call? Without a command Reachable starts, or shows its window.',
    section(
      'Commands',
      COMMANDS.map((doc) => [usageLine(doc).slice('reachable '.length), doc.doc]),
    ),
    section('Options', rowsOf(COMMON_OPTIONS)),
    section('Options of a start', rowsOf(START_OPTIONS)),
    section('Links', rowsOf(LINKS)),
    wrapped(NAME_DOC),
    section(
      'Exit code',
      EXIT_CODES.map(([code, doc]) => [`${code}`, doc]),
    ),
    '',
  ]
    .join('\n\n')
    .replace(/\n\n$/, '\n');
}

function helpOn(doc: CommandDoc): string {
  const options = doc.options.length === 0 ? [] : [section('Options', rowsOf(doc.options))];
  const name = doc.operands === '' ? [] : [wrapped(NAME_DOC)];
  return `${[`Usage: ${usageLine(doc)}`, doc.doc, ...options, ...name].join('\n\n')}\n`;
}

function rowsOf(options: readonly OptionDoc[]): readonly (readonly [string, string])[] {
  return options.map(({ name, doc }) => [name, doc]);
}

function section(heading: string, rows: readonly (readonly [string, string])[]): string {
  const lines = columns(rows).map((line) => `  ${line}`);
  return [`${heading}:`, ...lines].join('\n');
}

function wrapped(text: string): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.join('\n');
}
