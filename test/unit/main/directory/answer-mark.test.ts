import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameAnswer, markOf } from '../../../../src/main/directory/answer-mark';
import type { AnswerMark } from '../../../../src/main/directory/directory-source';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const small = bytes('{"data":[]}');
const big = bytes('x'.repeat(200_000));

/** Marks of answers that came one after the other. */
function marksOf(...bodies: readonly Uint8Array[]): AnswerMark[] {
  let known: AnswerMark | null = null;
  return bodies.map((body) => (known = markOf(body, null, known)));
}

/** Whether each answer is known to be the one before. */
function known(...bodies: readonly Uint8Array[]): boolean[] {
  const marks = marksOf(...bodies);
  return marks.slice(1).map((mark, index) => isSameAnswer(mark, marks[index] as AnswerMark));
}

function withByte(body: Uint8Array, at: number): Uint8Array {
  const other = body.slice();
  other[at] = 0;
  return other;
}

describe('the mark of an answer', () => {
  it('knows a small one again at once', () => {
    expect(known(small, small, small)).toEqual([true, true]);
  });

  it('knows a big one again from the second time on, which is when all of it is digested', () => {
    expect(known(big, big, big, big)).toEqual([false, true, true]);
  });

  it('never takes another for it, wherever the difference lies', () => {
    fc.assert(
      fc.property(fc.nat(199_999), (at) => {
        expect(known(big, big, big, withByte(big, at))).toEqual([false, true, false]);
        expect(known(big, big, withByte(big, at), big)).toEqual([false, false, false]);
      }),
      { numRuns: 20 },
    );
    expect(known(big, big, big, big.subarray(1))).toEqual([false, true, false]);
  });

  it('digests nothing of a big one but its head, where that is new each time', () => {
    const digests = marksOf(big, withByte(big, 1), big, withByte(big, 1)).map((m) => m.digest);
    expect(digests).toEqual([null, null, null, null]);
  });

  it.each([
    ['"abc"', '"abc"'],
    ['W/"abc"', 'W/"abc"'],
    ['abc', null],
    ['"a"\r\nx: "b"', null],
    [`"${'a'.repeat(201)}"`, null],
    [null, null],
  ])('keeps the name %j as %j', (header, etag) => {
    expect(markOf(small, header, null).etag).toBe(etag);
  });
});
