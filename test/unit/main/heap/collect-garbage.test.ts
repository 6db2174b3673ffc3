import { setTimeout as delay } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { collectGarbage } from '../../../../src/main/heap/collect-garbage';

it('frees what nothing holds', async () => {
  const held = new WeakRef({ of: 'nobody' });
  await delay(0); // until the end of its turn a WeakRef keeps what it refers to
  expect(collectGarbage()).toBe(true);
  expect(held.deref()).toBeUndefined();
});

it('leaves no way to it behind', () => {
  collectGarbage();
  expect(runInNewContext('typeof gc')).toBe('undefined');
});
