import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseKeychainAnswer } from '../../../../src/main/keychain/keychain-protocol';

test.each([
  { id: 1, ok: true, secret: 'key' },
  { id: 1, ok: true, secret: null },
  { id: 2, ok: false, trouble: 'locked' },
])('%j is an answer', (answer) => {
  expect(parseKeychainAnswer(answer)).toEqual(answer);
});

test.each([
  null,
  'ok',
  { ok: true, secret: 'key' },
  { id: 1, ok: true },
  { id: 1, ok: true, secret: 5 },
  { id: 1, ok: false, trouble: 'burnt' },
  { id: 1, ok: false, trouble: 'toString' },
])('%j is none', (raw) => {
  expect(parseKeychainAnswer(raw)).toBeUndefined();
});

test('nothing makes the parser throw, and nothing else than an answer comes out', () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      const answer = parseKeychainAnswer(raw);
      expect(answer === undefined || typeof answer.id === 'number').toBe(true);
    }),
  );
});
