import { formatFact, type Facts } from '../log/format-line';
import type { Redact } from '../log/redact';
import type { PastPoll } from './run-record';

export interface Diagnostics {
  /** In this order, each under its heading. */
  readonly sections: Readonly<Record<string, Facts>>;
  readonly polls: readonly PastPoll[];
  /** Monotonic milliseconds, by the same clock as the polls. */
  readonly now: number;
  /** Of the log, so redacted already. */
  readonly lines: readonly string[];
}

/** The text that goes to the clipboard and from there to whoever helps: in English, and with nothing personal in it. */
export function diagnosticsText(diagnostics: Diagnostics, redact: Redact): string {
  const { sections, polls, now, lines } = diagnostics;
  const parts = [
    ...Object.entries(sections).map(([heading, facts]) =>
      section(heading, factLines(facts, redact)),
    ),
    section('Last updates', polls.map((poll) => pollLine(poll, now, redact)).reverse()),
    section('Log', lines),
  ];
  return `Reachable diagnostics\n\n${parts.join('\n\n')}\n`;
}

function section(heading: string, lines: readonly string[]): string {
  const body = lines.length === 0 ? ['none'] : lines;
  return [heading, ...body.map((line) => `  ${line}`)].join('\n');
}

function factLines(facts: Facts, redact: Redact): readonly string[] {
  return Object.entries(facts)
    .filter(([, fact]) => fact !== undefined)
    .map(([name, fact]) => `${name}: ${formatFact(fact, redact)}`);
}

/** `12 s ago: ok status=200 …`; how long ago, since a date has as many digits as a phone number. */
function pollLine({ endedAt, kind, ...facts }: PastPoll, now: number, redact: Redact): string {
  const told = Object.entries(facts)
    .filter(([, fact]) => fact !== null)
    .map(([name, fact]) => `${name}=${formatFact(fact, redact)}`);
  return [`${Math.round((now - endedAt) / 1000)} s ago:`, kind, ...told].join(' ');
}
