import { expect, test } from 'vitest';
import {
  parseStoredRecording,
  storeRecording,
} from '../../../../src/main/history/stored-recording';

const stored = {
  spans: [
    [10, 40],
    [90, 99],
  ],
  tracks: [
    ['anouk', [10, 20, 90], 'au?'],
    ['bram', [20, 90], 'a-'],
  ],
};

test('a recording is stored compactly', () => {
  const recording = parseStoredRecording(stored);
  expect(recording && storeRecording(recording)).toEqual(stored);
});

test.each<[string, object]>([
  ['no spans', { spans: undefined }],
  [
    'spans that overlap',
    {
      spans: [
        [10, 40],
        [39, 50],
      ],
    },
  ],
  ['a span that ends before it starts', { spans: [[40, 10]] }],
  ['a span of three times', { spans: [[1, 2, 3]] }],
  ['a time that is none', { spans: [[10, 40.5]] }],
  ['times out of order', { tracks: [['anouk', [20, 10], 'au']] }],
  ['a state too many', { tracks: [['anouk', [10], 'au']] }],
  ['a state that does not change', { tracks: [['anouk', [10, 20], 'aa']] }],
  ['an absence that nothing came before', { tracks: [['anouk', [10], '-']] }],
  ['an unknown letter', { tracks: [['anouk', [10], 'x']] }],
  ['an id that can’t be one', { tracks: [['', [10], 'a']] }],
])('%s: not as it was stored', (_what, change) => {
  expect(parseStoredRecording({ ...stored, ...change })).toBeUndefined();
});
