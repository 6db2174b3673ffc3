import { readOf, colleague } from '../fakes/fake-directory-source';
import { ok } from '../../src/shared/result';
import type { PollFailure } from '../../src/shared/trouble';
import type { PollOutcome } from '../../src/main/presence/poll-loop';
import { EventClock } from './event-clock';
import type { World } from './installation';
import { at, planOfficeDay, planOfficeHours } from './office';
import { RequestLog, type Span } from './request-log';
import { seededRandom } from './seeded-random';

export const FLEET = 1000;

export interface Run {
  readonly log: RequestLog;
  /** From the first start to the end. */
  readonly span: Span;
  /** When there was trouble. */
  readonly trouble: Span | null;
  /** What is normal here, which peaks are held against. */
  readonly normal: Span;
}

const GOOD: PollOutcome = ok(readOf([colleague('Anouk')]));
const HOURS: Span = { fromMs: at(9), toMs: at(10, 30) };
/** Once all is in its stride. */
const TROUBLE: Span = { fromMs: at(9, 30), toMs: at(9, 50) };

interface Trouble {
  readonly span: Span;
  /** null: the office has no network. */
  readonly failure: ((leftMs: number) => PollFailure) | null;
}

/** From the first arrival to the last departure, and nothing goes wrong. */
export function officeDay(): Promise<Run> {
  const day = { span: { fromMs: at(7), toMs: at(19) }, normal: { fromMs: at(8), toMs: at(18) } };
  return run(day, null, (world) => planOfficeDay(world, FLEET));
}

/** The provider refuses connections for twenty minutes. */
export function outage(): Promise<Run> {
  return officeHours({ span: TROUBLE, failure: () => ({ kind: 'offline' }) });
}

/** The office is without a network for twenty minutes. */
export function networkLoss(): Promise<Run> {
  return officeHours({ span: TROUBLE, failure: null });
}

/** The provider answers 429 to everybody for twenty minutes, with no Retry-After: the app takes a minute for it. */
export function stormWithoutRetryAfter(): Promise<Run> {
  return officeHours({
    span: TROUBLE,
    failure: () => ({ kind: 'limited', retryAfterMs: 60_000 }),
  });
}

/** The same, and each answer names the end of the minute, the same moment for all. */
export function stormWithRetryAfter(): Promise<Run> {
  return officeHours({
    span: TROUBLE,
    failure: (leftMs) => ({ kind: 'limited', retryAfterMs: leftMs % 60_000 }),
  });
}

/** The power comes back: all start within a minute. */
export function startTogether(): Promise<Run> {
  const first = { fromMs: at(9), toMs: at(9) + 60_000 };
  const hours = { span: HOURS, normal: { fromMs: TROUBLE.toMs, toMs: HOURS.toMs } };
  return run(hours, null, (world) => planOfficeHours(world, FLEET, HOURS, first));
}

function officeHours(trouble: Trouble): Promise<Run> {
  const arrivals = { fromMs: HOURS.fromMs, toMs: HOURS.fromMs + 300_000 };
  const hours = { span: HOURS, normal: { fromMs: arrivals.toMs, toMs: TROUBLE.fromMs } };
  return run(hours, trouble, (world) => planOfficeHours(world, FLEET, HOURS, arrivals));
}

async function run(
  { span, normal }: Pick<Run, 'span' | 'normal'>,
  trouble: Trouble | null,
  plan: (world: World) => void,
): Promise<Run> {
  const clock = new EventClock(span.fromMs);
  const log = new RequestLog();
  const troubleNow = (): Trouble | null => {
    const now = clock.now();
    return trouble !== null && now >= trouble.span.fromMs && now < trouble.span.toMs
      ? trouble
      : null;
  };
  plan({
    clock,
    random: seededRandom(20_260_105),
    log,
    isOnline: () => troubleNow()?.failure !== null,
    answer: () => {
      const now = troubleNow();
      if (now === null || now.failure === null) return GOOD;
      return { ok: false, error: now.failure(now.span.toMs - clock.now()) };
    },
  });
  await clock.runUntil(span.toMs);
  return { log, span, normal, trouble: trouble?.span ?? null };
}
