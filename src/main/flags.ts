import { isLanguage, LANGUAGES, type Language } from '../shared/language';
import { err, ok, type Result } from '../shared/result';
import { parseUrl } from './parse-url';

/** What the command line asks for. `--user-data-dir` and every other switch are Chromium's own. */
export interface Flags {
  /** Without a trailing slash; `/users` is appended. */
  readonly apiUrl: string;
  readonly demo: boolean;
  readonly hidden: boolean;
  readonly language: Language | undefined;
  /** Overrides the setting. */
  readonly pollIntervalMs: number | undefined;
}

export const DEFAULT_API_URL = 'https://api.rinkel.com/v1';

const POLL_INTERVAL_SECONDS = { min: 1, max: 86_400 };

/** The flags of `argv`, or a sentence on the first one that can't be obeyed. A flag given twice takes its last value, as Chromium's do. */
export function parseFlags(argv: readonly string[]): Result<Flags, string> {
  const apiUrl = parseApiUrl(valueOf(argv, 'api-url'));
  if (!apiUrl.ok) return apiUrl;
  const language = parseLanguage(valueOf(argv, 'lang'));
  if (!language.ok) return language;
  const pollIntervalMs = parsePollInterval(valueOf(argv, 'poll-interval'));
  if (!pollIntervalMs.ok) return pollIntervalMs;
  return ok({
    apiUrl: apiUrl.value,
    demo: argv.includes('--demo'),
    hidden: argv.includes('--hidden'),
    language: language.value,
    pollIntervalMs: pollIntervalMs.value,
  });
}

/** The text after `--name=`, '' for a bare `--name`, undefined where it is not given. */
function valueOf(argv: readonly string[], name: string): string | undefined {
  const flag = argv.filter((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)).at(-1);
  return flag?.slice(name.length + 3);
}

/** The key is sent there, so only https will do, or http to this very machine. */
function parseApiUrl(value: string | undefined): Result<string, string> {
  if (value === undefined) return ok(DEFAULT_API_URL);
  const refusal = err(
    `--api-url=${withoutSecrets(value)} is refused: it takes an https URL, or http to this machine (127.0.0.1, [::1] or localhost), without user, query and fragment.`,
  );
  const url = parseServerUrl(value);
  return url === undefined ? refusal : ok(baseUrlOf(url));
}

/** An https URL, or http to this machine, without user, query and fragment. */
export function parseServerUrl(value: string): URL | undefined {
  const url = parseUrl(value);
  if (url === undefined) return undefined;
  const allowed =
    url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  const bare = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return allowed && bare ? url : undefined;
}

/** To which a path is appended, so without a slash at its end. */
export function baseUrlOf({ href }: URL): string {
  return href.replace(/\/+$/, '');
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** A refused value is shown, less what may be a password or a token. */
function withoutSecrets(value: string): string {
  return value.replace(/\/\/[^/@]*@/, '//…@').replace(/[?#].*$/s, '…');
}

function parseLanguage(value: string | undefined): Result<Language | undefined, string> {
  if (value === undefined || isLanguage(value)) return ok(value);
  return err(`--lang=${value} is refused: it takes one of ${LANGUAGES.join(', ')}.`);
}

function parsePollInterval(value: string | undefined): Result<number | undefined, string> {
  if (value === undefined) return ok(undefined);
  const { min, max } = POLL_INTERVAL_SECONDS;
  const seconds = /^\d+(\.\d+)?$/.test(value) ? Number(value) : NaN;
  return seconds >= min && seconds <= max
    ? ok(Math.round(seconds * 1000))
    : err(`--poll-interval=${value} is refused: it takes seconds, from ${min} to ${max}.`);
}
