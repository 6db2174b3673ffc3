import { expect, it } from 'vitest';
import { createGate } from '../../../src/main/gate';
import { FakeClock } from '../../fakes/fake-clock';

it('lets through who came before it opened and who came after', async () => {
  const gate = createGate(new FakeClock(), 1000);
  const passed: string[] = [];
  const early = gate.opened.then(() => passed.push('early'));
  await Promise.resolve();
  expect(passed).toEqual([]);

  gate.open();
  gate.open();
  await early;
  await gate.opened.then(() => passed.push('late'));

  expect(passed).toEqual(['early', 'late']);
});

it('opens by itself when nobody has, and leaves no timer when somebody has', async () => {
  const clock = new FakeClock();
  let isOpen = false;
  const gate = createGate(clock, 1000);
  void gate.opened.then(() => (isOpen = true));
  await clock.advance(999);
  expect(isOpen).toBe(false);
  await clock.advance(1);
  expect(isOpen).toBe(true);

  createGate(clock, 1000).open();
  expect(clock.pending).toEqual([]);
});
