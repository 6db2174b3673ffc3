import { COMMANDS, COMMON_OPTIONS, START_OPTIONS, type OptionDoc } from './commands';

const LANGUAGES = 'en nl es sv';

/** Completion for bash: commands first, then the options of the one that was typed. */
export function bashCompletion(): string {
  const cases = COMMANDS.map(({ name, options }) => `    ${name}) words='${names(options)}' ;;`);
  const before = `${COMMANDS.map(({ name }) => name).join(' ')} ${names([...COMMON_OPTIONS, ...START_OPTIONS])}`;
  return `# bash completion for reachable
_reachable() {
  local word="\${COMP_WORDS[COMP_CWORD]}" command='' words at
  COMPREPLY=()
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${COMP_WORDS[at]}" in
      ${COMMANDS.map(({ name }) => name).join('|')}) command="\${COMP_WORDS[at]}"; break ;;
    esac
  done
  case "$command" in
${cases.join('\n')}
    *) words='${before}' ;;
  esac
  [[ -z "$command" || "$word" == -* ]] || return 0
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  [[ \${#COMPREPLY[@]} -eq 1 && "\${COMPREPLY[0]}" == *= ]] && compopt -o nospace
  return 0
}
complete -F _reachable reachable
`;
}

/** Completion for zsh, with what each word is for. */
export function zshCompletion(): string {
  const cases = COMMANDS.map(({ name, options, operands }) => {
    const specs = options.map(({ name: option, doc }) => quoted(`${option}[${doc}]`));
    const operand = operands === '' ? [] : [quoted('*:name: ')];
    return `        ${name}) ${['_arguments', ...specs, ...operand].join(' ')} ;;`;
  });
  const commands = COMMANDS.map(({ name, doc }) => `    ${quoted(`${name}:${doc}`)}`);
  const options = [...COMMON_OPTIONS, ...START_OPTIONS].map(
    (option) => `    ${quoted(zshOption(option))} \\`,
  );
  return `#compdef reachable
_reachable() {
  local curcontext="$curcontext" state line
  local -a commands=(
${commands.join('\n')}
  )
  _arguments -C \\
${options.join('\n')}
    '1: :->command' '*:: :->rest'
  case "$state" in
    command) _describe command commands ;;
    rest)
      case "$line[1]" in
${cases.join('\n')}
      esac
      ;;
  esac
}
_reachable "$@"
`;
}

function zshOption({ name, doc }: OptionDoc): string {
  const [flag, value] = name.split('=');
  if (value === undefined) return `${name}[${doc}]`;
  const choices = value === 'LANG' ? `(${LANGUAGES})` : value === 'FOLDER' ? '_files -/' : ' ';
  return `${flag}=-[${doc}]:${value.toLowerCase()}:${choices}`;
}

/** As bash completes them: a value is for the user to write. */
function names(options: readonly OptionDoc[]): string {
  return options.map(({ name }) => name.replace(/=.*$/, '=')).join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
