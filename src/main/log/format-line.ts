import type { Redact } from './redact';

export type Fact = string | number | boolean | null;

/** A fact that is undefined is left out. */
export type Facts = Readonly<Record<string, Fact | undefined>>;

const MAX_EVENT = 100;
const MAX_FACT = 1200;

/** So much is looked at; what is cut off here in the middle of a secret lies beyond what is kept. */
const MAX_READ = 8 * MAX_FACT;

/** Counts, sizes and durations are smaller; a larger number could be dialled. */
const MAX_NUMBER = 999_999_999;

/** `event name=value …` in one line, every text of it redacted. */
export function formatLine(event: string, facts: Facts, redact: Redact): string {
  const parts = Object.entries(facts)
    .filter(([, fact]) => fact !== undefined)
    .map(([name, fact]) => `${name}=${formatFact(fact, redact)}`);
  return [redact(event).slice(0, MAX_EVENT), ...parts].join(' ');
}

/** `unknown`, because what arrives at run time may break its type: anything but a plain value is told by its type alone. */
export function formatFact(fact: unknown, redact: Redact): string {
  if (fact === null || typeof fact === 'boolean') return String(fact);
  if (typeof fact === 'number') return Math.abs(fact) > MAX_NUMBER ? '[number]' : String(fact);
  if (typeof fact !== 'string') return `[${typeof fact}]`;
  const text = redact(fact.slice(0, MAX_READ)).slice(0, MAX_FACT);
  return /^[\w.:/~[\]<>+-]+$/.test(text) ? text : JSON.stringify(text);
}
