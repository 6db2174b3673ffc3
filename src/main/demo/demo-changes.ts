export interface DemoAvailability {
  readonly id: string;
  /** The provider's value: AVAILABLE, UNAVAILABLE, or another set by a test. */
  readonly availability: string;
}

/** So that the demo's list is never nearly empty nor nearly full. */
const AVAILABLE_COUNT = { min: 8, max: 18 };

/** Who changes next, and to what; undefined if nobody can. `random` gives a number from 0 up to 1, as Math.random. */
export function nextDemoChange(
  colleagues: readonly DemoAvailability[],
  random: () => number,
): DemoAvailability | undefined {
  const available = colleagues.filter(isAvailable);
  const others = colleagues.filter((colleague) => !isAvailable(colleague));
  const picked = pick(candidates(available, others, random), random);
  if (picked === undefined) return undefined;
  return { id: picked.id, availability: isAvailable(picked) ? 'UNAVAILABLE' : 'AVAILABLE' };
}

/** Coming and going are equally likely, so that the count wanders about the middle. */
function candidates(
  available: readonly DemoAvailability[],
  others: readonly DemoAvailability[],
  random: () => number,
): readonly DemoAvailability[] {
  if (available.length <= AVAILABLE_COUNT.min) return others;
  if (available.length >= AVAILABLE_COUNT.max) return available;
  return random() < 0.5 ? available : others;
}

function pick<T>(choices: readonly T[], random: () => number): T | undefined {
  return choices[Math.floor(random() * choices.length)];
}

function isAvailable({ availability }: DemoAvailability): boolean {
  return availability === 'AVAILABLE';
}
