import { isLanguage } from '../../shared/language';
import { isExitCode, type Command, type CommandAnswer, type CommandRequest } from './command';

/** One line each way; what is longer is refused. Ten thousand colleagues as JSON are 4 MB. */
export const MAX_REQUEST_BYTES = 4 * 1024;
export const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** Of the line, not of the app: either end refuses another. */
const VERSION = 1;
const MAX_QUERY = 200;

export function requestLine(request: CommandRequest): string {
  return `${JSON.stringify({ version: VERSION, ...request })}\n`;
}

export function answerLine(answer: CommandAnswer): string {
  return `${JSON.stringify({ version: VERSION, ...answer })}\n`;
}

/** The request, or undefined: whoever can reach the socket may write anything. */
export function parseRequest(line: string): CommandRequest | undefined {
  const { version, command: raw, language } = fieldsOf(parseJson(line));
  const command = parseCommand(fieldsOf(raw));
  const isGood = version === VERSION && isLanguage(language) && command !== undefined;
  return isGood ? { command, language } : undefined;
}

export function parseAnswer(line: string): CommandAnswer | undefined {
  const { version, exitCode, out, err } = fieldsOf(parseJson(line));
  const isGood = version === VERSION && isExitCode(exitCode);
  return isGood && typeof out === 'string' && typeof err === 'string'
    ? { exitCode, out, err }
    : undefined;
}

function parseCommand(fields: Readonly<Record<string, unknown>>): Command | undefined {
  const { kind, query, json, availableOnly } = fields;
  const isQuery = typeof query === 'string' && query.length <= MAX_QUERY;
  switch (kind) {
    case 'who':
      return isQuery && typeof json === 'boolean' && typeof availableOnly === 'boolean'
        ? { kind, query, json, availableOnly }
        : undefined;
    case 'status':
      return isQuery && typeof json === 'boolean' ? { kind, query, json } : undefined;
    case 'copy':
      return isQuery && query !== '' ? { kind, query } : undefined;
    case 'doctor':
      return typeof json === 'boolean' ? { kind, json } : undefined;
    case 'toggle':
    case 'refresh':
      return { kind };
    default:
      return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no JSON, no request
  }
}

function fieldsOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? { ...raw } : {};
}
