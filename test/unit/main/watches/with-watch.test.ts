import { expect, it } from 'vitest';
import { withWatch } from '../../../../src/main/watches/with-watch';
import type { Watch } from '../../../../src/shared/settings';
import { idOf } from '../../../fakes/colleague';

const anouk = idOf('Anouk');
const bram = idOf('Bram');
const watches: readonly Watch[] = [
  { id: anouk, times: 'once' },
  { id: bram, times: 'always' },
];

it('a colleague is watched in one way', () => {
  expect(withWatch(watches, anouk, 'always')).toEqual([
    { id: bram, times: 'always' },
    { id: anouk, times: 'always' },
  ]);
});

it('a watch can be taken away', () => {
  expect(withWatch(watches, bram, 'off')).toEqual([{ id: anouk, times: 'once' }]);
});

it('nobody is taken away who was not watched', () => {
  expect(withWatch([], anouk, 'off')).toEqual([]);
});
