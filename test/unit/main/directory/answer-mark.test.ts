import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameAnswer, markOf, unreadMark } from '../../../../src/main/directory/answer-mark';

const body = Buffer.from('x'.repeat(200_000));

function isSame(a: Buffer, b: Buffer, tokens: readonly number[] = []): boolean {
  return isSameAnswer(markOf([a], null, tokens), markOf([b], null, tokens));
}

function withByte(at: number): Buffer {
  const other = Buffer.from(body);
  other[at] = 0;
  return other;
}

describe('the mark of an answer', () => {
  it('knows it again', () => {
    expect(isSame(body, Buffer.from(body))).toBe(true);
  });

  it('never takes another for it, wherever the difference lies', () => {
    fc.assert(
      fc.property(fc.nat(199_999), (at) => {
        expect(isSame(body, withByte(at))).toBe(false);
      }),
      { numRuns: 20 },
    );
    expect(isSame(body, body.subarray(1))).toBe(false);
  });

  it('leaves out the tokens and nothing beside them', () => {
    const tokens = [10, 20, 30, 40];
    for (const at of [10, 19, 30, 39]) expect(isSame(body, withByte(at), tokens)).toBe(true);
    for (const at of [9, 20, 29, 40]) expect(isSame(body, withByte(at), tokens)).toBe(false);
  });

  it('is the same in however many pieces the answer comes', () => {
    const tokens = [10, 20, 30, 40, 100, 199_990];
    const whole = markOf([body], null, tokens);
    fc.assert(
      fc.property(fc.array(fc.nat(60)), (lengths) => {
        const pieces: Buffer[] = [];
        let at = 0;
        for (const length of lengths) pieces.push(body.subarray(at, (at += length)));
        expect(markOf([...pieces, body.subarray(at)], null, tokens)).toEqual(whole);
      }),
    );
  });

  it('without a digest is that of no other', () => {
    expect(isSameAnswer(unreadMark(null), unreadMark(null))).toBe(false);
  });

  it.each([
    ['"abc"', '"abc"'],
    ['W/"abc"', 'W/"abc"'],
    ['abc', null],
    ['"a"\r\nx: "b"', null],
    [`"${'a'.repeat(201)}"`, null],
    [null, null],
  ])('keeps the name %j as %j', (header, etag) => {
    expect(markOf([body], header, []).etag).toBe(etag);
    expect(unreadMark(header).etag).toBe(etag);
  });
});
