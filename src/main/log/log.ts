import { formatLine, type Facts } from './format-line';
import type { Redact } from './redact';

/** From the gravest to the least. */
export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * What the app notes of its own run. An event is a short constant text; what varies goes into the facts, which are
 * kinds, counts and durations. No name, number, address or key is ever a fact: the redaction is the second net.
 */
export type Log = Readonly<Record<LogLevel, (event: string, facts?: Facts) => void>>;

interface Options {
  readonly redact: Redact;
  /** What is less grave is left out. */
  readonly level: LogLevel;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly write: (level: LogLevel, line: string) => void;
}

/** Every line passes the redaction here, and nowhere else is a line made. Logging never throws. */
export function createLog({ redact, level, now, write }: Options): Log {
  const at =
    (of: LogLevel) =>
    (event: string, facts: Facts = {}): void => {
      if (LOG_LEVELS.indexOf(of) > LOG_LEVELS.indexOf(level)) return;
      try {
        const line = formatLine(event, facts, redact);
        write(of, `${new Date(now()).toISOString()} ${of} ${line}`);
      } catch {
        // A log that can't be written must not hurt what it tells of, and there is nowhere else to say so.
      }
    };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}

/** Where nothing is to be noted. */
export const silentLog: Log = createLog({
  redact: () => '',
  level: 'error',
  now: () => 0,
  write: () => undefined,
});
