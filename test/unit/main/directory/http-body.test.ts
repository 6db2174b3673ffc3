import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HttpBody } from '../../../../src/main/directory/http-body';

it('of an answer is what came, whole or its start, in however many pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 5 })), fc.nat(30), (pieces, length) => {
      const bytes = pieces.flatMap((piece) => [...piece]);
      const body = new HttpBody(pieces);
      expect(body.byteLength).toBe(bytes.length);
      expect([...body.start(length)]).toEqual(bytes.slice(0, length));
      expect([...body.whole()]).toEqual(bytes);
      expect([...body.whole()]).toEqual(bytes);
      expect([...body.start(length)]).toEqual(bytes.slice(0, length));
    }),
  );
});

it('gives back what it alone holds, and nothing else', () => {
  const isTransferred: ArrayBufferLike[] = [];
  const bytesOf = (length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    const transfer = (): void => void isTransferred.push(bytes.buffer);
    Object.defineProperty(bytes.buffer, 'transfer', { value: transfer });
    return bytes;
  };
  const [alone, shared, empty] = [bytesOf(4), bytesOf(4), bytesOf(0)];
  const body = new HttpBody([alone, shared.subarray(1), empty]);
  body.release();
  expect(isTransferred).toEqual([alone.buffer]);
  expect(body.pieces).toEqual([]);
  expect(body.byteLength).toBe(7);
});
