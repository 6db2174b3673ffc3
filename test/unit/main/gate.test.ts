import { expect, it } from 'vitest';
import { createGate } from '../../../src/main/gate';

it('lets through who came before it opened and who came after', async () => {
  const gate = createGate();
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
