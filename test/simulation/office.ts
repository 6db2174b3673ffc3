import type { PauseReason } from '../../src/main/presence/presence-service';
import { Installation, type World } from './installation';
import type { Span } from './request-log';
import { around } from './seeded-random';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Milliseconds since midnight. */
export function at(hours: number, minutes = 0): number {
  return hours * HOUR + minutes * MINUTE;
}

/** Of those who work at a desk, one in twenty keeps the window pinned; the others look now and then. */
const PINNED_SHARE = 0.05;
const LOOKS_EVERY_MS = 12 * MINUTE;
const LOOKS_FOR_MS = 40 * SECOND;

/** Everybody comes, looks, locks for lunch and for a meeting, and goes. */
export function planOfficeDay(world: World, size: number): void {
  const { random } = world;
  for (let index = 0; index < size; index += 1) {
    const arrival = clamp(around(at(8, 50), 25 * MINUTE, random), at(7, 10), at(10));
    const departure = clamp(around(at(17, 10), 35 * MINUTE, random), at(15, 30), at(18, 50));
    const person = plan(world, { fromMs: arrival, toMs: departure });
    const lunch = around(at(12, 20), 15 * MINUTE, random);
    person.away('locked', { fromMs: lunch, toMs: around(lunch + 40 * MINUTE, 6 * MINUTE, random) });
    // A lid closes for the meeting of the whole department, which ends for all at once.
    if (random() < 0.3) person.away('asleep', meeting(random));
    if (random() < 0.03) person.away('user', { fromMs: at(11), toMs: at(11, 30) });
  }
}

/** Everybody comes within `arrivals`, and stays. */
export function planOfficeHours(world: World, size: number, span: Span, arrivals: Span): void {
  const { random } = world;
  const lengthMs = arrivals.toMs - arrivals.fromMs;
  for (let index = 0; index < size; index += 1) {
    plan(world, { fromMs: arrivals.fromMs + lengthMs * random(), toMs: span.toMs });
  }
}

function meeting(random: () => number): Span {
  return {
    fromMs: around(at(14), MINUTE, random),
    toMs: around(at(15), MINUTE, random),
  };
}

interface Person {
  away(reason: PauseReason, span: Span): void;
}

function plan(world: World, { fromMs, toMs }: Span): Person {
  const { clock, random } = world;
  const installation = new Installation(world);
  clock.at(fromMs, () => installation.start());
  clock.at(toMs, () => installation.stop());
  if (random() < PINNED_SHARE) clock.at(fromMs, () => installation.setVisible(true));
  else planLooks(world, installation, { fromMs, toMs });
  return {
    away(reason, span) {
      if (span.fromMs < fromMs || span.toMs > toMs) return;
      clock.at(span.fromMs, () => installation.leave(reason));
      clock.at(span.toMs, () => installation.comeBack(reason));
    },
  };
}

function planLooks({ clock, random }: World, installation: Installation, span: Span): void {
  const next = (from: number): number => from - LOOKS_EVERY_MS * Math.log(1 - random());
  for (let look = next(span.fromMs); look < span.toMs; look = next(look + LOOKS_FOR_MS)) {
    clock.at(look, () => installation.setVisible(true));
    clock.at(look + LOOKS_FOR_MS, () => installation.setVisible(false));
  }
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
