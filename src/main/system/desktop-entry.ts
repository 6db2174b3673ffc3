/**
 * The value of `Exec` by the Desktop Entry Specification, or undefined for a program that it can't name: one with an
 * equal sign in its path, or a percent sign, which GLib looks for doubled. The same for none at all.
 * https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
 */
export function execValue([program, ...args]: readonly string[]): string | undefined {
  if (program === undefined || program === '' || /[=%]/.test(program)) return undefined;
  return escapeString([program, ...args].map(quoteArgument).join(' '));
}

/** Quoted where it holds anything but plain characters; a percent sign would begin a field code. */
function quoteArgument(argument: string): string {
  const literal = argument.replaceAll('%', '%%');
  if (/^[\w@%+:,./-]+$/.test(literal)) return literal;
  return `"${literal.replace(/["`$\\]/g, '\\$&')}"`;
}

/** The escapes of every value of type string, which come on top of the quoting. */
function escapeString(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r');
}

/** The value of `key` in the group that describes the program; undefined where there is none. */
export function entryValue(text: string, key: string): string | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const start = lines.indexOf('[Desktop Entry]') + 1;
  const next = lines.findIndex((line, index) => index >= start && line.startsWith('['));
  const group = start === 0 ? [] : lines.slice(start, next === -1 ? undefined : next);
  for (const line of group) {
    const equals = line.indexOf('=');
    if (equals !== -1 && line.slice(0, equals).trim() === key) return line.slice(equals + 1).trim();
  }
  return undefined;
}
