import { types } from 'node:util';
import type { Facts } from './format-line';

const MAX_FRAMES = 12;
const MAX_ERRORS = 8;

/**
 * What may be kept of something thrown: names and codes, and where in the code it was. Messages are left out altogether,
 * since a parser quotes what it read and a network call its headers; what is no error is told by its type.
 */
export function errorFacts(thrown: unknown): Facts {
  try {
    const [first, ...others] = withCauses(thrown);
    if (first === undefined) return { error: nameOf(thrown) };
    return {
      error: nameOf(first),
      code: codeOf(first),
      causes: others.length === 0 ? undefined : others.map(nameAndCode).join(', '),
      stack: framesOf(first),
    };
  } catch {
    return { error: 'unreadable' }; // a proxy, or something else that will not be looked at
  }
}

/** The errors in it, the outermost first, each once. */
function withCauses(thrown: unknown): readonly object[] {
  const found = new Set<object>();
  const visit = (value: unknown): void => {
    if (found.size >= MAX_ERRORS || !isError(value) || found.has(value)) return;
    found.add(value);
    const errors = read(value, 'errors');
    for (const inner of Array.isArray(errors) ? errors.slice(0, MAX_ERRORS) : []) visit(inner);
    visit(read(value, 'cause'));
  };
  visit(thrown);
  return [...found];
}

function isError(value: unknown): value is object {
  return types.isNativeError(value) || value instanceof Error;
}

function nameAndCode(error: object): string {
  return [nameOf(error), codeOf(error)].filter((part) => part !== undefined).join(' ');
}

/** Only what is built like the name of a class of errors: anybody can set a name. */
function nameOf(thrown: unknown): string {
  if (thrown === null || typeof thrown !== 'object') return `thrown ${typeof thrown}`;
  if (!isError(thrown)) return 'thrown object';
  const name = read(thrown, 'name');
  return typeof name === 'string' && /^(?:[A-Z][A-Za-z]{0,50})?(?:Error|Exception)$/.test(name)
    ? name
    : 'Error';
}

/** ENOENT, ERR_INVALID_URL, or a small number. */
function codeOf(error: object): string | number | undefined {
  const code = read(error, 'code');
  if (typeof code === 'number') return Number.isInteger(code) ? code : undefined;
  return typeof code === 'string' && /^E[A-Z_]{2,60}\d?$/.test(code) ? code : undefined;
}

/** `function (file:line:column)`, innermost first; only what follows the message, which may itself look like a frame. */
function framesOf(error: object): string | undefined {
  const stack = read(error, 'stack');
  const message = read(error, 'message');
  if (typeof stack !== 'string' || typeof message !== 'string') return undefined;
  const head = /^[\w$.]+(?: \[\w+\])?(?:: )?/.exec(stack)?.[0] ?? '';
  const rest = stack.slice(head.length);
  if (head === '' || !rest.startsWith(message)) return undefined; // one of the two was changed afterwards
  const lines = rest.slice(message.length).split('\n');
  if (lines[0] !== '') return undefined;
  const frames = lines.slice(1).map(frameOf);
  return frames
    .filter((frame) => frame !== undefined)
    .slice(0, MAX_FRAMES)
    .join(' < ');
}

/** Of the file only its name: its folder may be the user's. */
function frameOf(line: string): string | undefined {
  const match = /^ {4}at (?:(.*) \()?(.+):(\d+):(\d+)\)?$/.exec(line);
  if (match === null) return undefined;
  const [, called = '', path = '', row, column] = match;
  const file = /^node:[\w/]+$/.test(path) ? path : (path.split(/[\\/]/).at(-1) ?? '');
  if (!/^[\w.:/-]{1,60}$/.test(file)) return undefined;
  const name = /^[\w$.<>#[\] ]{1,60}$/.test(called) ? called : '';
  return `${name === '' ? '' : `${name} `}(${file}:${row}:${column})`;
}

/** Whatever a getter does. */
function read(object: object, key: string): unknown {
  try {
    return (object as Record<string, unknown>)[key];
  } catch {
    return undefined;
  }
}
