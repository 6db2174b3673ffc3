import { COMMANDS, COMMON_OPTIONS, EXIT_CODES, LINKS, NAME_DOC, START_OPTIONS } from './commands';
import { usageLine } from './help-text';

/** reachable(1), for `man`. */
export function manPage(): string {
  const lines = [
    '.TH REACHABLE 1 "" "Reachable" "User Commands"',
    '.SH NAME',
    'reachable \\- tell which colleagues can take a call',
    '.SH SYNOPSIS',
    '.B reachable',
    roff('[OPTION…] [COMMAND]'),
    '.SH DESCRIPTION',
    roff(
      'Without a command Reachable starts, or shows its window. A command asks the running app; without one it takes the key from the keychain and asks the provider once. No display is needed.',
    ),
    '.PP',
    roff(NAME_DOC),
    '.SH COMMANDS',
    ...COMMANDS.flatMap((doc) => [
      ...entry(usageLine(doc).slice('reachable '.length), doc.doc),
      ...doc.options.map(({ name, doc: text }) => `.br\n${roff(`${name}: ${text}`)}`),
    ]),
    '.SH OPTIONS',
    ...[...COMMON_OPTIONS, ...START_OPTIONS].flatMap(({ name, doc }) => entry(name, doc)),
    '.SH LINKS',
    ...LINKS.flatMap(({ name, doc }) => entry(name, doc)),
    '.SH EXIT STATUS',
    ...EXIT_CODES.flatMap(([code, doc]) => entry(`${code}`, doc)),
  ];
  return `${lines.join('\n')}\n`;
}

function entry(term: string, text: string): readonly string[] {
  return ['.TP', `.B ${roff(term)}`, roff(text)];
}

/** Text for roff: a dash is a dash and not a hyphen, and no line begins with a request. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
    .replaceAll('’', '\\(cq')
    .replace(/^([.'])/, '\\&$1');
}
