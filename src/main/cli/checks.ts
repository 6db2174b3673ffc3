import { columns } from './columns';
import { EXIT, type CommandAnswer } from './command';

/** What the doctor looks at, in the order in which it tells. */
export const CHECKED = [
  'app',
  'list',
  'keychain',
  'api',
  'tls',
  'clock',
  'proxy',
  'tray',
  'shortcut',
] as const;

export interface Check {
  readonly name: (typeof CHECKED)[number];
  /** `unknown`: could not be looked at from here; that is no fault. */
  readonly state: CheckState;
  /** In English, made of fixed words and plain numbers only: nothing that names a person, a host or a key. */
  readonly detail: string;
}

const STATES = ['ok', 'wrong', 'unknown'] as const;
type CheckState = (typeof STATES)[number];

export function check(name: Check['name'], state: CheckState, detail: string): Check {
  return { name, state, detail };
}

/** The later check of a name takes the place of an earlier one. */
export function diagnosis(checks: readonly Check[], json: boolean): CommandAnswer {
  const byName = new Map(checks.map((one) => [one.name, one]));
  const sorted = CHECKED.map((name) => byName.get(name)).filter((one) => one !== undefined);
  const healthy = sorted.every(({ state }) => state !== 'wrong');
  const rows = sorted.map(({ name, state, detail }) => [state, name, detail]);
  const out = json
    ? `${JSON.stringify({ healthy, checks: sorted }, null, 2)}\n`
    : columns(rows)
        .map((line) => `${line}\n`)
        .join('');
  return { exitCode: healthy ? EXIT.yes : EXIT.no, out, err: '' };
}

/** The checks in a text that should be JSON of them; what is none is left out. */
export function parseChecks(text: string): readonly Check[] {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return []; // another version's answer: the doctor goes on without
  }
  return Array.isArray(raw) ? raw.map(parseCheck).filter((one) => one !== undefined) : [];
}

function parseCheck(raw: unknown): Check | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { name: rawName, state: rawState, detail } = raw as Record<string, unknown>;
  const name = CHECKED.find((known) => known === rawName);
  const state = STATES.find((known) => known === rawState);
  const isPlain = typeof detail === 'string' && /^[^\p{Cc}]{0,200}$/u.test(detail);
  return name === undefined || state === undefined || !isPlain
    ? undefined
    : { name, state, detail };
}
