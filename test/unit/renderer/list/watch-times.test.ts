import { expect, it } from 'vitest';
import { nextWatchTimes, watchTimes } from '../../../../src/renderer/list/watch-times';
import { idOf } from '../../../fakes/colleague';

it('the bell goes from off to the next time, each time, and off', () => {
  expect((['off', 'once', 'always'] as const).map(nextWatchTimes)).toEqual([
    'once',
    'always',
    'off',
  ]);
});

it('a colleague without a watch has the bell off', () => {
  const watches = [{ id: idOf('Anouk'), times: 'always' }] as const;
  expect(watchTimes(watches, idOf('Anouk'))).toBe('always');
  expect(watchTimes(watches, idOf('Björn'))).toBe('off');
});
