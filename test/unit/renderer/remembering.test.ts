import { expect, it, vi } from 'vitest';
import { remembering } from '../../../src/renderer/remembering';

it('asks once for each argument', () => {
  const ask = vi.fn((text: string) => text.length);
  const length = remembering(ask);
  expect([length('ab'), length('abc'), length('ab')]).toEqual([2, 3, 2]);
  expect(ask).toHaveBeenCalledTimes(2);
});
